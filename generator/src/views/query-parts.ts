import type { Caching, Operation } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import type { Uses } from "../print/uses.ts";
import { usualAccept } from "./answer.ts";
import { type ViewContext, namesOf } from "./context.ts";
import { successReplies } from "./media.ts";
import { inputIsOptional } from "./types.ts";

/** What caches need to know of an operation. */
export function cachingOf({ model }: ViewContext, operation: string): Caching {
  const caching = model.caching.get(operation);
  if (caching === undefined) throw new Error(`operation ${operation} is not known`);
  return caching;
}

/** TanStack Query refuses `undefined` as data: a success without a body is `null` to it. */
export function dataCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  const bodies = successReplies(operation).map(({ media }) => media.length > 0);
  if (bodies.length > 0 && !bodies.includes(true)) return code`null`;
  const output = uses.type(`${namesOf(context, operation).type}Output`, context.packages.types);
  return bodies.includes(false) ? code`Exclude<${output}, undefined> | null` : output;
}

/** What of an input is in a key: never headers or cookies; and no input at all where none is needed. */
export function keyInputCode(context: ViewContext, operation: Operation): Code {
  const input = code`${identifier(`${namesOf(context, operation).type}Input`)}${usualAccept(context, operation)}`;
  const places = new Set(operation.parameters.map((parameter) => parameter.in));
  const kept = [
    ...(places.has("path") ? ["path"] : []),
    ...(places.has("query") ? ["query"] : []),
    ...(operation.body === undefined ? [] : ["body"]),
  ].map((name) => literal(name));
  const hasMore = places.has("header") || places.has("cookie");
  const part = hasMore ? code`Pick<${input}, ${kept.length > 0 ? joinCode(kept, " | ") : code`never`}>` : input;
  return inputIsOptional(operation) ? code`${part} | undefined` : part;
}

/** What a mutation takes: where all of it may be left out, so may the argument. */
export function mutationInputCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  const input = code`${uses.type(`${namesOf(context, operation).type}Input`, context.packages.types)}${usualAccept(context, operation)}`;
  return inputIsOptional(operation) ? code`${input} | void` : input;
}
