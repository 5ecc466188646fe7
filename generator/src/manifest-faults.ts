import { isRecord } from "./is-record.ts";
import type { Manifest } from "./config.ts";

/** Where a value does not have the form that it must have, and that form in words. */
export interface ManifestFault {
  /** `manifest.repository.url` */
  readonly place: string;
  /** What it must be: "a list of texts". */
  readonly form: string;
}

type Check = (value: unknown, place: string) => readonly ManifestFault[];

/**
 * What is wrong with the `manifest` of a configuration, whose author may not use TypeScript. What a registry shows goes
 * out as it is, so an address may not hold a password.
 */
export function manifestFaults(value: unknown, place: string = "manifest"): readonly ManifestFault[] {
  return object(MEMBERS, [])(value, place);
}

const text: Check = (value, place) =>
  typeof value === "string" && /\S/.test(value) && !/[\u0000-\u001f\u007f]/.test(value)
    ? []
    : [{ place, form: "a text on one line" }];

const address: Check = (value, place) =>
  typeof value === "string" && /^https?:/i.test(value) && isPublic(value)
    ? []
    : [{ place, form: "an address that begins with https:// and holds no user" }];

const source: Check = (value, place) =>
  typeof value === "string" && text(value, place).length === 0 && isPublic(value)
    ? []
    : [{ place, form: "the address of a repository, without a password" }];

const texts: Check = (value, place) =>
  Array.isArray(value) && value.every((item) => text(item, place).length === 0)
    ? []
    : [{ place, form: "a list of texts" }];

const either =
  (short: Check, members: Check): Check =>
  (value, place) =>
    (isRecord(value) ? members : short)(value, place);

const object =
  (members: Readonly<Record<string, Check>>, required: readonly string[]): Check =>
  (value, place) => {
    if (!isRecord(value)) return [{ place, form: `an object of ${Object.keys(members).join(", ")}` }];
    const given = Object.entries(value).filter(([, member]) => member !== undefined);
    const missing = required.filter((key) => !given.some(([name]) => name === key));
    return [
      ...missing.map((key) => ({ place: `${place}.${key}`, form: "there" })),
      ...given.flatMap(([key, member]) => faultsOf(members, key, member, place)),
    ];
  };

function faultsOf(
  members: Readonly<Record<string, Check>>,
  key: string,
  value: unknown,
  place: string,
): readonly ManifestFault[] {
  const check = Object.hasOwn(members, key) ? members[key] : undefined;
  if (check === undefined) return [{ place: `${place}.${key}`, form: `one of ${Object.keys(members).join(", ")}` }];
  return check(value, `${place}.${key}`);
}

const MEMBERS: Readonly<Record<keyof Manifest, Check>> = {
  license: text,
  licenseFile: text,
  author: either(text, object({ name: text, email: text, url: address }, ["name"])),
  homepage: address,
  bugs: either(address, object({ url: address, email: text }, [])),
  repository: either(source, object({ type: text, url: source, directory: text }, ["url"])),
  keywords: texts,
};

/** A user name alone is part of ssh addresses (`git@…`); before an http address it is a token. */
function isPublic(value: string): boolean {
  const url = URL.parse(value);
  if (url === null) return !/^[^/]*:[^/]*@/.test(value);
  return url.password === "" && (url.username === "" || !/https?:$/.test(url.protocol));
}
