import type { Media, Operation, Reply } from "../model.ts";
import { type Code, code } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import type { Uses } from "../print/uses.ts";
import { acceptChoices, mediaFor } from "./answer.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { choosable, successReplies } from "./media.ts";
import { statusNumber } from "./status-number.ts";

const READERS: Readonly<Record<Media["format"], string>> = {
  json: "readJson",
  form: "readText",
  multipart: "readBlob",
  text: "readText",
  binary: "readBlob",
  events: "readEvents",
  lines: "readJsonLines",
  sequence: "readJsonSequence",
};

/** What is no other thing under another name: any JSON, and where nobody asks for one of them, any text and any bytes. */
const ANY: ReadonlySet<Media["format"]> = new Set(["json"]);
const ANY_UNASKED: ReadonlySet<Media["format"]> = new Set(["json", "text", "binary", "form", "multipart"]);

/** What reads the bodies of successes; undefined where all are JSON, which needs no telling. */
export function answerReaderCode(context: ViewContext, operation: Operation, uses: Uses): Code | undefined {
  const choices = acceptChoices(context, operation);
  const [first] = choices;
  if (first === undefined) return readerFor(context, operation, { uses, any: ANY_UNASKED, indent: 2 });
  const any = hasOneJson(operation, choices) ? ANY : new Set<Media["format"]>();
  const members = choices.map((accept) => ({
    key: key(accept),
    value: readerFor(context, operation, { accept, uses, any, indent: 4 }) ?? uses.value(READERS.json, RUNTIME.client),
  }));
  return code`${uses.value("readAsked", RUNTIME.client)}(${recordCode(members, 2)}, ${literal(first)})`;
}

/** Where only one of the choices is JSON, all JSON is that one. */
function hasOneJson(operation: Operation, choices: readonly string[]): boolean {
  const media = successReplies(operation).flatMap((reply) => reply.media);
  const types = media.filter(({ format }) => format === "json").map(choosable);
  return new Set(types.filter((type) => choices.includes(type))).size <= 1;
}

interface Site {
  readonly accept?: string;
  readonly uses: Uses;
  /** The formats of which the exact media type does not matter. */
  readonly any: ReadonlySet<Media["format"]>;
  readonly indent: number;
}

/** One reader, where one does for every status; else the status decides. */
function readerFor(context: ViewContext, operation: Operation, site: Site): Code | undefined {
  const { accept, uses, indent } = site;
  const replies = successReplies(operation).filter(({ media }) => media.length > 0);
  const mediaOf = (reply: Reply): readonly Media[] => mediaFor(context, reply, accept);
  const all = replies.flatMap(mediaOf);
  const distinct = new Set(replies.map((reply) => kindOf(mediaOf(reply), site)));
  if (distinct.size <= 1) return mediaReader(all, site);
  const members = replies.map((reply) => ({
    key: literal(statusNumber(reply)),
    value: mediaReader(mediaOf(reply), { ...site, indent: indent + 2 }) ?? uses.value(READERS.json, RUNTIME.client),
  }));
  const rest = mediaReader(all, { ...site, any: new Set() }) ?? uses.value(READERS.json, RUNTIME.client);
  return code`${uses.value("readByStatus", RUNTIME.client)}(${recordCode(members, indent)}, ${rest})`;
}

/** What makes two replies differ: their readers, and the media types where these matter. */
function kindOf(media: readonly Media[], { any }: Site): string {
  return [
    ...new Set(media.map(({ type, format }) => (any.has(format) ? READERS[format] : `${READERS[format]} ${type}`))),
  ]
    .sort()
    .join();
}

function mediaReader(media: readonly Media[], { uses, any, indent }: Site): Code | undefined {
  const [first] = media;
  const isOne = first !== undefined && media.every(({ format }) => READERS[format] === READERS[first.format]);
  if (isOne && any.has(first.format)) {
    return first.format === "json" ? undefined : uses.value(READERS[first.format], RUNTIME.client);
  }
  const members = new Map(
    media.map(({ type, format }) => [type, { key: key(type), value: uses.value(READERS[format], RUNTIME.client) }]),
  );
  return code`${uses.value("readByType", RUNTIME.client)}(${recordCode([...members.values()], indent)})`;
}
