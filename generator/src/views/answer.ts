import type { Media, Operation, Reply, TypePath } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import { Uses } from "../print/uses.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { askable, byRank, choosable, failureReplies, requestedMedia, successReplies } from "./media.ts";
import { fromPackage, typeCode } from "./type.ts";

/**
 * What a caller can choose from by `accept`, the default first; nothing where there is no choice. Types that the document
 * names are chosen by `version`, and JSON of one schema is one thing, whatever it is called.
 */
export function acceptChoices(context: ViewContext, operation: Operation): readonly string[] {
  const replies = successReplies(operation);
  const named = new Set(context.model.api.mediaTypes?.names.values());
  if (replies.some(({ media }) => media.some(({ type }) => named.has(type)))) return [];
  const offered = replies.map((reply) => distinctMedia(context, reply)).filter((media) => media.length > 1);
  return [...new Set(byRank(offered.flat()).map(choosable))];
}

/** The argument of an input's type where nobody chooses: what does not hand `accept` on takes no other. */
export function usualAccept(context: ViewContext, operation: Operation): Code {
  const [first] = acceptChoices(context, operation);
  return first === undefined ? code`` : code`<${literal(first)}>`;
}

/** The first of each kind, and of each name that callers have for one. */
function distinctMedia(context: ViewContext, { media }: Reply): Media[] {
  const seen = new Set<string>();
  return byRank(media).filter((one) => {
    const type = typeCode(context, new Uses(), one.typePath, fromPackage(context));
    const marks = [`called ${choosable(one)}`, one.format === "json" ? `JSON of ${type}` : `called ${one.type}`];
    const isNew = marks.every((mark) => !seen.has(mark));
    for (const mark of marks) seen.add(mark);
    return isNew;
  });
}

/** What of a reply a client gets that asks for a type: that, or where the reply has none such, what is always asked for. */
export function mediaFor(context: ViewContext, reply: Reply, accept: string | undefined): readonly Media[] {
  const wanted = byRank(reply.media.filter((media) => choosable(media) === accept)).slice(0, 1);
  return wanted.length > 0 ? wanted : requestedMedia(reply.media, context.model.api.mediaTypes);
}

/** Whether a reply's body is not the same whatever is asked for. */
export function dependsOnAccept({ media }: Reply, choices: readonly string[]): boolean {
  return new Set(media.map(choosable).filter((type) => choices.includes(type))).size > 1;
}

/** The types of the bodies of a success by what is asked for. */
export function pathsFor(context: ViewContext, reply: Reply, accept: string | undefined): readonly TypePath[] {
  return mediaFor(context, reply, accept).map(({ typePath }) => typePath);
}

/** What is asked for, and with less weight (RFC 9110 section 12.4.2) what else may come: other statuses, and failures. */
function acceptText(accept: string, media: readonly Media[]): string {
  const wanted = media.filter((one) => choosable(one) === accept).map(askable);
  const others = media.map(askable).filter((type) => !wanted.includes(type));
  return [...new Set([...wanted, ...others.map((type) => `${type};q=0.5`)])].join(", ");
}

/** The `accept` member of a descriptor that leaves a choice. */
export function acceptChoiceCode(context: ViewContext, operation: Operation, uses: Uses): Code {
  const choices = acceptChoices(context, operation);
  const failures = failureReplies(operation).flatMap((reply) => mediaFor(context, reply, undefined));
  const members = choices.map((accept) => {
    const successes = successReplies(operation).flatMap((reply) => mediaFor(context, reply, accept));
    return { key: key(accept), value: literal(acceptText(accept, [...successes, ...failures])) };
  });
  return code`${uses.value("oneOfTypes", RUNTIME.client)}(${recordCode(members, 2)}, ${literal(choices[0] ?? "")})`;
}
