import type { Operation, Reply } from "../../model.ts";
import type { Finding } from "../finding.ts";
import type { Kind } from "../rules/kind.ts";
import { type Context, compareOptional, tell } from "../schema/context.ts";
import { fingerprint } from "../schema/fingerprint.ts";
import { type Site, operationSite } from "../site.ts";
import { compareContents } from "./compare-contents.ts";
import { compareHeaders } from "./compare-headers.ts";
import { compareRest } from "./compare-rest.ts";
import { answerSite, isSuccess, replySite, statusText } from "./reply-site.ts";

/** Compares responses (OpenAPI 3.1 section 4.8.16): statuses that come and go, then those that stay. */
export function compareReplies(context: Context, before: Operation, after: Operation): void {
  const nows = new Map(after.replies.map((reply) => [statusText(reply), reply]));
  const olds = new Map(before.replies.map((reply) => [statusText(reply), reply]));
  const added = after.replies.filter((reply) => !olds.has(statusText(reply)));
  const removed = before.replies.filter((reply) => !nows.has(statusText(reply)));
  const compare = { context, before, after };
  compareExampleNames(context, before, after);
  compareSuccesses(compare, added.filter(isSuccess), removed.filter(isSuccess));
  for (const reply of added) if (!isSuccess(reply)) tellFailure(compare, reply);
  for (const reply of removed) if (!isSuccess(reply)) tellFailureGone(compare, reply);
  for (const [status, old] of olds) {
    const now = nows.get(status);
    if (now !== undefined) compareReply(compare, old, now);
  }
}

/** Compares the names by which a mock can answer with an example; those of replies that came or went are told with them. */
function compareExampleNames(context: Context, before: Operation, after: Operation): void {
  const both = (operation: Operation, other: Operation): readonly Reply[] =>
    operation.replies.filter(({ name }) => other.replies.some((reply) => reply.name === name));
  const [all, kept] = [exampleNames(before.replies), exampleNames(after.replies)];
  const site = operationSite(before);
  const pointers = { before: before.pointer, after: after.pointer };
  for (const name of exampleNames(both(after, before)))
    if (!all.has(name)) tell(context, site, "example-name-added", { ...pointers, detail: name, name });
  for (const name of exampleNames(both(before, after)))
    if (!kept.has(name)) tell(context, site, "example-name-removed", { ...pointers, detail: name, name });
}

function exampleNames(replies: readonly Reply[]): Set<string> {
  return new Set(replies.flatMap(({ media }) => media.flatMap(({ examples }) => examples.map(({ name }) => name))));
}

interface Compare {
  readonly context: Context;
  readonly before: Operation;
  readonly after: Operation;
}

function pointerOf({ pointer }: Operation, reply: Reply): string {
  return `${pointer}/responses/${statusText(reply)}`;
}

function compareSuccesses(compare: Compare, added: readonly Reply[], removed: readonly Reply[]): void {
  const { context, before, after } = compare;
  const [now] = added;
  const [old] = removed;
  if (added.length === 1 && removed.length === 1 && now !== undefined && old !== undefined) {
    const pointers = { before: pointerOf(before, old), after: pointerOf(after, now) };
    const texts = { was: statusText(old), now: statusText(now), name: now.name };
    // That a body came or went says more than that the status did.
    if (old.media.length > 0 === now.media.length > 0)
      tell(context, answerSite(before, old), "success-status-changed", { ...pointers, ...texts });
    compareReply(compare, old, now);
    return;
  }
  for (const reply of added) {
    const isKnown = before.replies.some((other) => isSuccess(other) && hasSameBody(context, before, other, reply));
    tell(context, answerSite(before, reply), isKnown ? "success-added-same-body" : "success-added", {
      before: before.pointer,
      after: pointerOf(after, reply),
      now: statusText(reply),
    });
  }
  for (const reply of removed)
    tell(context, answerSite(before, reply), kindOfRemoval(reply), {
      before: pointerOf(before, reply),
      after: after.pointer,
      was: statusText(reply),
    });
}

function kindOfRemoval(reply: Reply): Kind {
  if (reply.media.length === 0) return "empty-reply-removed";
  return isSuccess(reply) ? "success-removed" : "failure-removed";
}

/** A failure that is no longer documented by itself may be one of those that a range, or `default`, stands for. */
function tellFailureGone({ context, before, after }: Compare, reply: Reply): void {
  const general = after.replies.find((other) => stands(other, reply));
  const isSame = general !== undefined && hasSameBody(context, before, reply, general);
  tell(context, answerSite(before, reply), isSame ? "failure-generalized" : kindOfRemoval(reply), {
    before: pointerOf(before, reply),
    after: general === undefined ? after.pointer : pointerOf(after, general),
    was: statusText(reply),
    ...(general !== undefined && { now: statusText(general) }),
  });
}

/** Whether one reply is documented for the status of another too: a range before `default` (OpenAPI 3.1 section 4.8.16). */
function stands({ status }: Reply, { status: other }: Reply): boolean {
  if (other === "default" || !("code" in other)) return false;
  return status === "default" || ("range" in status && status.range === Math.floor(other.code / 100));
}

function tellFailure({ context, before, after }: Compare, reply: Reply): void {
  const failures = before.replies.filter((other) => !isSuccess(other));
  const isKnown = reply.media.length === 0 || failures.some((other) => hasSameBody(context, before, other, reply));
  tell(context, answerSite(before, reply), isKnown ? "failure-added-known" : "failure-added-new", {
    before: before.pointer,
    after: pointerOf(after, reply),
    now: statusText(reply),
  });
}

/** Whether a body of one document is, to who reads it, one of the other. */
function hasSameBody(context: Context, operation: Operation, before: Reply, after: Reply): boolean {
  const found: Finding[] = [];
  const silent: Context = { ...context, met: new Set(), report: (finding) => void found.push(finding) };
  if (before.media.length === 0 || after.media.length === 0) return before.media.length === after.media.length;
  compareOptional(silent, replySite(operation, before), before.media[0]?.schema, after.media[0]?.schema);
  return found.every(({ kind }) => kind === "docs-changed" || kind === "examples-changed");
}

function compareReply(compare: Compare, old: Reply, now: Reply): void {
  const { context, before, after } = compare;
  const site = replySite(before, old);
  const answer = answerSite(before, old);
  const pointers = { before: pointerOf(before, old), after: pointerOf(after, now) };
  if (statusText(old) === statusText(now) && old.name !== now.name)
    tell(context, answer, "reply-renamed", { ...pointers, was: old.name, now: now.name });
  if (old.docs.description !== now.docs.description) tell(context, answer, "docs-changed", pointers);
  if (fingerprint(old.retryAfter) !== fingerprint(now.retryAfter))
    tell(context, answer, "retry-after-changed", pointers);
  compareFields(context, answer, pointers, old, now);
  compareRest(context, answer, pointers, { before: old, after: now }, COMPARED);
  compareHeaders(context, answer, pointers, old.headers, now.headers);
  if (old.media.length > 0 && now.media.length > 0)
    return compareContents(context, site, pointers, old.media, now.media);
  compareExistence(context, site, pointers, old, now);
}

/** The members of a reply that are compared, or that follow from those. */
const COMPARED = [
  "status",
  "name",
  "docs",
  "headers",
  "media",
  "retryAfter",
  "fields",
] as const satisfies readonly (keyof Reply)[];

/** Compares the facts that a mock's helper puts into a body. */
function compareFields(context: Context, site: Site, pointers: Pointers, old: Reply, now: Reply): void {
  const typesOf = (reply: Reply, name: string): string | undefined => reply.fields.get(name)?.types.join(" or ");
  for (const name of now.fields.keys())
    if (!old.fields.has(name)) tell(context, site, "reply-field-added", { ...pointers, detail: name, name });
  for (const name of old.fields.keys())
    if (typesOf(old, name) !== typesOf(now, name))
      tell(context, site, "reply-field-removed", { ...pointers, detail: name, name });
}

type Pointers = { readonly before: string; readonly after: string };

function compareExistence(context: Context, site: Site, pointers: Pointers, old: Reply, now: Reply): void {
  if (old.media.length === now.media.length) return;
  const [added, removed] = isSuccess(old)
    ? (["success-body-added", "success-body-removed"] as const)
    : (["failure-body-added", "failure-body-removed"] as const);
  tell(context, site, now.media.length > 0 ? added : removed, pointers);
}
