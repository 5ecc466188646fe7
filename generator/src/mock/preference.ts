import type { MockAnswer, MockOperation, MockReply } from "@specloom/runtime/mock";

/** The documented reply that a request asks for: by its status, by the name of an example, by both, or none. */
export interface Preference {
  readonly code?: number;
  readonly example?: string;
}

/** A token, and a value that may be quoted (RFC 7240 section 2). */
const PREFERENCE = /(?:^|,)\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*))/g;

/** Reads `Prefer: code=404, example="unknownUser"`. Other preferences are none of ours. */
export function readPreference(header: string | null): Preference {
  const read = new Map<string, string>();
  for (const [, name = "", quoted, plain = ""] of (header ?? "").matchAll(PREFERENCE))
    read.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain);
  const code = read.get("code");
  const example = read.get("example");
  return { ...(code !== undefined && { code: Number(code) }), ...(example !== undefined && { example }) };
}

/** A preference as a header has it, for Preference-Applied (RFC 7240 section 3). */
export function preferenceText({ code, example }: Preference): string {
  const parts = [
    ...(code === undefined ? [] : [`code=${code}`]),
    ...(example === undefined ? [] : [`example=${JSON.stringify(example)}`]),
  ];
  return parts.join(", ");
}

/** The answer that is asked for; undefined where none is, or where the operation does not document it. */
export function preferredAnswer(
  { replies }: Pick<MockOperation, "replies">,
  { code, example }: Preference,
): MockAnswer | undefined {
  if (code === undefined && example === undefined) return undefined;
  const candidates = code === undefined ? replies : repliesOf(replies, code);
  const reply = candidates.find((one) => example === undefined || hasExample(one, example));
  if (reply === undefined) return undefined;
  return { reply: reply.name, status: code ?? reply.status, ...(example !== undefined && { example }) };
}

/** By the code itself, else by its range, else by default (OpenAPI 3.1 section 4.8.16). */
function repliesOf(replies: readonly MockReply[], code: number): readonly MockReply[] {
  if (!Number.isInteger(code) || code < 200 || code > 599) return [];
  const exact = replies.filter(({ covers, status }) => covers === undefined && status === code);
  const ranged = replies.filter(({ covers }) => covers === Math.floor(code / 100));
  const others = replies.filter(({ covers }) => covers === 0);
  return [exact, ranged].find(({ length }) => length > 0) ?? others;
}

const hasExample = ({ bodies }: MockReply, name: string): boolean =>
  bodies.some(({ examples }) => Object.hasOwn(examples, name));
