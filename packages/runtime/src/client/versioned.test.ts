import { describe, expect, test } from "vitest";
import { send } from "../testing/send.js";
import { ValidationError, versioned } from "./index.js";

const accept = versioned({ json: "application/json", v1: "application/vnd.x.v1+json" }, "v1");

/** What is asked for, in the words of a call and of its client. */
const chosen = async (call?: string, client?: string): Promise<string | null> => {
  const { request } = await send({ accept }, {}, { client: { version: client }, call: { version: call } });
  return request.headers.get("accept");
};

describe("versioned", () => {
  test("the call's name before the client's, and that before the fallback", async () => {
    expect(await chosen()).toBe("application/vnd.x.v1+json");
    expect(await chosen(undefined, "json")).toBe("application/json");
    expect(await chosen("v1", "json")).toBe("application/vnd.x.v1+json");
    expect(await chosen("json", "v9")).toBe("application/json");
  });

  test.each(["v9", "", "toString", "__proto__"])("a client's that is not offered gives way: %j", async (client) => {
    expect(await chosen(undefined, client)).toBe("application/vnd.x.v1+json");
  });

  test.each(["s3cret", "", "toString", "__proto__"])(
    "a call's that is not offered is refused, untold: %j",
    async (call) => {
      const error: unknown = await chosen(call, "json").catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(ValidationError);
      expect(error).toMatchObject({
        parameter: "version",
        message: "POST /probe was not sent: version must be one of json,v1 (probe)",
      });
    },
  );
});
