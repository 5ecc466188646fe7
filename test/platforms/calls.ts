import { createIamUsersClient, hooks, limiter, requestId, responseLimit, retry, unwrap } from "@iam-users/client";
import { createIamUsersClient as createOverFetch } from "@iam-users/client/fetch";

type Client = ReturnType<typeof createIamUsersClient>;

/** What became of a call, in words that are the same on every platform. */
async function told(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    const { name, status } = error as { readonly name?: string; readonly status?: number };
    return { error: name, ...(status !== undefined && { status }) };
  }
}

const statusOf = async (result: ReturnType<Client["getUser"]>): Promise<unknown> => {
  const { ok, status, body } = await result;
  return { ok, status, body };
};

async function emails(iam: Client): Promise<string[]> {
  const found: string[] = [];
  for await (const user of iam.listUsers.items({ query: { pagination: { count: 2 } } })) found.push(user.email);
  return found;
}

async function outcomes(iam: Client): Promise<Record<string, unknown>> {
  const get = (userId: string, options?: Parameters<Client["getUser"]>[1]): ReturnType<Client["getUser"]> =>
    iam.getUser({ path: { userId } }, options);
  const invites = [{ email: "ünï@example.com" }];
  return {
    found: await told(statusOf(get("a b/ü"))),
    missing: await told(unwrap(get("missing"))),
    html: await told(get("html")),
    redirected: (await told(get("redirect").then(({ ok, status }) => ok || (status === 0 ? 302 : status)))) ?? null,
    step: await told(get("..")),
    refusedOnce: await told(statusOf(get("once"))),
    timeout: await told(get("slow", { timeout: 50 })),
    aborted: await told(get("slow", { signal: AbortSignal.abort() })),
    large: await told(get("large")),
    down: await told(get("x", { baseUrl: "http://127.0.0.1:1", retry: false })),
    invited: await told(unwrap(iam.createInvites({ body: { invites } }))),
    listed: await told(emails(iam)),
  };
}

/** Calls of every kind, over both transports, as a program on any platform would make them. */
export async function calls(baseUrl: string): Promise<unknown> {
  const use = [requestId(), hooks({}), retry({ baseDelay: 1 }), limiter(), responseLimit({ maxBytes: 100_000 })];
  const options = { baseUrl, token: async () => "t0ken", timeout: 20_000, use };
  return {
    openapiFetch: await outcomes(createIamUsersClient(options)),
    fetch: await outcomes(createOverFetch(options)),
  };
}
