import type { Body, Media, MediaTypeNames, Operation } from "../model.ts";
import { type Code, code, joinCode } from "../print/code.ts";
import { key } from "../print/key.ts";
import { literal } from "../print/literal.ts";
import { recordCode } from "../print/record.ts";
import type { Uses } from "../print/uses.ts";
import { RUNTIME, type ViewContext } from "./context.ts";
import { bodyAsCode, encoderCode } from "./encoder.ts";
import { byRank, choosable, isRange, mediaTypeCode, mediaTypesCode, repliedMedia, requestedMedia } from "./media.ts";
import { type TypeSource, typeCode, unionCode } from "./type.ts";

/** A media type that a caller can name by `contentType`. */
export interface BodyChoice {
  /** The type, or the range within which the caller names one. */
  readonly type: string;
  readonly media: Media;
}

/**
 * What a caller can choose from by `contentType`, the default first; nothing where there is no choice. Types that the
 * document names are chosen by `version`.
 */
export function bodyChoices({ media }: Body, names: MediaTypeNames | undefined): readonly BodyChoice[] {
  const named = new Set(names?.names.values());
  if (media.some(({ type }) => named.has(type))) return [];
  const choices = new Map<string, BodyChoice>();
  for (const one of byRank(media)) {
    const type = choosable(one);
    if (!choices.has(type)) choices.set(type, { type, media: one });
  }
  const all = [...choices.values()];
  return all.length > 1 || all.some(({ type }) => isRange(type)) ? all : [];
}

/** What writes the body of a request. */
export function requestBodyCode(
  context: ViewContext,
  operation: Operation,
  body: Body,
  uses: Uses,
  mediaTypes: string,
): Code {
  const names = context.model.api.mediaTypes;
  const choices = bodyChoices(body, names);
  const [first] = choices;
  if (first === undefined) return soleBodyCode(context, operation, body, uses, mediaTypes);
  if (choices.length === 1) return choiceCode(context, first, uses, 4);
  const members = choices.map((choice) => ({
    key: key(choice.type),
    value: choiceCode(context, choice, uses, 6),
  }));
  return code`${uses.value("oneOfBodies", RUNTIME.client)}(${recordCode(members, 4)}, ${literal(first.type)})`;
}

function soleBodyCode(
  context: ViewContext,
  operation: Operation,
  { media }: Body,
  uses: Uses,
  mediaTypes: string,
): Code {
  const names = context.model.api.mediaTypes;
  const requested = requestedMedia(media, names);
  const [first] = requested;
  if (first === undefined) throw new Error("a body has no media type");
  const types = (): Code => mediaTypesCode(requested, repliedMedia(operation, names), names, uses, mediaTypes);
  return bodyAsCode(context, first, types, uses, 4);
}

function choiceCode(context: ViewContext, { type, media }: BodyChoice, uses: Uses, indent: number): Code {
  if (!isRange(type)) return bodyAsCode(context, media, () => mediaTypeCode(type, uses), uses, indent);
  const usual = usualType(type);
  const rest = usual === undefined ? code`` : code`, ${literal(usual)}`;
  return code`${uses.value("bodyWithin", RUNTIME.client)}(${literal(type)}, ${encoderCode(media, uses)}${rest})`;
}

/** What is sent of a range when nobody says what it is. */
function usualType(range: string): string | undefined {
  if (range === "*/*" || range === "application/*") return "application/octet-stream";
  return range === "text/*" ? "text/plain" : undefined;
}

/** A form of the input: the media types that bring it about, and the body that goes with them. */
export interface BodyArm {
  /** The type of `contentType`; undefined where there is no such member. */
  readonly types: Code | undefined;
  /** Whether the default is among them, which need not be named. */
  readonly isDefault: boolean;
  readonly body: Code;
}

/** The forms of an operation's input, one for each type of body, the default first. */
export function bodyArms(context: ViewContext, body: Body, uses: Uses, from: TypeSource): readonly BodyArm[] {
  const names = context.model.api.mediaTypes;
  const choices = bodyChoices(body, names);
  if (choices.length === 0) {
    const types = requestedMedia(body.media, names).map((media) => bodyCode(context, media, uses, from));
    return [{ types: undefined, isDefault: true, body: unionCode(types) }];
  }
  const arms = new Map<Code, string[]>();
  for (const { type, media } of choices) {
    const code = bodyCode(context, media, uses, from);
    arms.set(code, [...(arms.get(code) ?? []), type]);
  }
  return [...arms].map(([code, types], index) => ({
    types: joinCode(types.map(typeNameCode), " | "),
    isDefault: index === 0,
    body: code,
  }));
}

/** A literal type; for a range, all that are within it. */
function typeNameCode(type: string): Code {
  if (type === "*/*") return code`\`\${string}/\${string}\``;
  const [, major] = /^([a-z]+)\/\*$/.exec(type) ?? [];
  const known = MAJORS.find(([name]) => name === major);
  return known === undefined ? literal(type) : known[1];
}

/** The top-level types (RFC 6838 section 4.2) as templates of their subtypes. */
const MAJORS = [
  ["application", code`\`application/\${string}\``],
  ["audio", code`\`audio/\${string}\``],
  ["font", code`\`font/\${string}\``],
  ["image", code`\`image/\${string}\``],
  ["message", code`\`message/\${string}\``],
  ["model", code`\`model/\${string}\``],
  ["multipart", code`\`multipart/\${string}\``],
  ["text", code`\`text/\${string}\``],
  ["video", code`\`video/\${string}\``],
] as const;

/** The type of a body: bytes and forms may be given as the platform's own kinds. */
function bodyCode(context: ViewContext, { typePath, format }: Media, uses: Uses, from: TypeSource): Code {
  if (format === "binary") return code`Blob | ArrayBuffer | Uint8Array | ReadableStream<Uint8Array>`;
  const type = typeCode(context, uses, typePath, from);
  if (format === "multipart") return unionCode([type, code`FormData`]);
  return format === "form" ? unionCode([type, code`URLSearchParams`]) : type;
}
