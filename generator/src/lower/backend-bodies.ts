import type { Example, Media, Operation, Reply, Schema } from "../model.ts";

/** What the request's body is as JSON; undefined where it has none, or may be anything. */
export function jsonRequest({ body }: Operation): Schema | undefined {
  return body?.media.find(({ format }) => format === "json")?.schema;
}

/** What the body of the success is as JSON: of the first 2XX that has one, or of `default` where no 2XX is documented. */
export function jsonSuccess(operation: Operation): Schema | undefined {
  return successMedia(operation)?.schema;
}

/** The body that the document shows of the success. */
export function successExample(operation: Operation): Example | undefined {
  return successMedia(operation)?.examples[0];
}

function successMedia({ replies }: Operation): Media | undefined {
  const successes = replies.filter(isSuccess);
  const shown = successes.length > 0 ? successes : replies.filter(({ status }) => status === "default");
  return shown.flatMap(({ media }) => media).find(({ format }) => format === "json");
}

function isSuccess({ status }: Reply): boolean {
  if (status === "default") return false;
  return "code" in status ? Math.floor(status.code / 100) === 2 : status.range === 2;
}
