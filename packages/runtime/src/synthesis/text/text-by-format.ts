import { own } from "../../client/own.js";
import { capital, drawn, instant, mark, personOf, slugOf, thingOf, type Voice } from "./voice.js";

type Maker = (voice: Voice) => string;

const HEX = "0123456789abcdef";
const BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** At a name that is kept for examples (RFC 2606 section 3). */
const email: Maker = (voice) => `${personOf(voice).join(".").toLowerCase()}${mark(voice)}@example.com`;
const uri: Maker = (voice) => `https://example.com/${slugOf(voice)}`;
const hostname: Maker = (voice) => `${slugOf(voice)}.example.com`;
const base64: Maker = (voice) => drawn(voice, 16, BASE64);

/** Version 4 (RFC 9562 section 5.4). */
const uuid: Maker = (voice) => {
  const digits = drawn(voice, 30, HEX);
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-${drawn(voice, 1, "89ab")}${digits.slice(15, 18)}-${digits.slice(18)}`;
};

/** The formats of JSON Schema 2020-12 validation, section 7.3, and of the registry of OpenAPI, as far as they are texts. */
const FORMATS: Readonly<Record<string, Maker>> = {
  email,
  "idn-email": email,
  uuid,
  guid: uuid,
  "date-time": (voice) => instant(voice),
  date: (voice) => instant(voice).slice(0, 10),
  time: (voice) => instant(voice).slice(11),
  duration: ({ random }) => `P${random.int(1, 6)}DT${random.int(1, 23)}H`,
  uri,
  url: uri,
  iri: uri,
  "uri-reference": (voice) => `/${slugOf(voice)}`,
  "iri-reference": (voice) => `/${slugOf(voice)}`,
  "uri-template": (voice) => `/${slugOf(voice)}/{id}`,
  hostname,
  "idn-hostname": hostname,
  // Kept for documentation (RFC 5737, RFC 3849).
  ipv4: ({ random }) => `192.0.2.${random.int(1, 254)}`,
  ipv6: (voice) => `2001:db8::${drawn(voice, 1, HEX.slice(1))}${drawn(voice, 3, HEX)}`,
  byte: base64,
  base64,
  base64url: base64,
  binary: (voice) => capital(thingOf(voice)),
  "json-pointer": (voice) => `/${slugOf(voice)}`,
  "relative-json-pointer": (voice) => `0/${slugOf(voice)}`,
  regex: (voice) => `^${slugOf(voice)}$`,
  password: (voice) => `${capital(slugOf(voice))}-${voice.random.int(100, 999)}`,
};

/** A text of a format; none where the format is not known. */
export const textByFormat = (format: string | undefined, voice: Voice): string | undefined =>
  own(FORMATS, format)?.(voice);
