import { own } from "../client/own.js";
import { isRecord } from "../client/styles/is-record.js";

/** JSON Merge Patch (RFC 7396 section 2): members of objects one by one, null takes one out, all else is put in place. */
export const mergePatch = (target: unknown, patch: unknown): unknown => {
  if (!isRecord(patch)) return patch;
  const old = isRecord(target) ? target : {};
  const kept = Object.entries(old).filter(([name]) => own(patch, name) === undefined);
  const written = Object.entries(patch)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => [name, mergePatch(own(old, name), value)] as const);
  return Object.fromEntries([...kept, ...written]);
};
