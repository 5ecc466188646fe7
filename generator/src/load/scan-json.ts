import { endOfString } from "./count-members.ts";

/** Thrown inside the scanner at the first character that JSON does not allow. */
export class JsonFault extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

/** Called for each member and item; `offset` is where its key (for an item, its value) begins. */
export type OnNode = (path: readonly string[], offset: number) => void;

/**
 * Reads JSON text (RFC 8259) strictly and tells where everything stands. Slower than JSON.parse: it runs only when a
 * diagnostic needs a place. The caller has checked the nesting, so recursion is bounded.
 *
 * @throws JsonFault
 */
export function scanJson(text: string, onNode: OnNode): void {
  const scanner = new Scanner(text, onNode);
  scanner.value();
  scanner.space();
  if (scanner.at < text.length) scanner.fail("the document goes on after its end");
}

const scalar = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;

class Scanner {
  at = 0;
  readonly #text: string;
  readonly #onNode: OnNode;
  readonly #path: string[] = [];

  constructor(text: string, onNode: OnNode) {
    this.#text = text;
    this.#onNode = onNode;
  }

  fail(message: string): never {
    throw new JsonFault(this.at, message);
  }

  space(): void {
    this.#match(space);
  }

  value(): void {
    this.space();
    const char = this.#text[this.at];
    if (char === "{") this.#object();
    else if (char === "[") this.#array();
    else if (char === '"') this.#string();
    else if (!this.#match(scalar))
      this.fail(char === undefined ? "the document ends too early" : "a value must stand here");
  }

  #object(): void {
    this.#members("}", () => {
      const start = this.at;
      if (this.#text[start] !== '"') this.fail("a key in double quotes must stand here");
      const key = this.#string();
      this.space();
      if (this.#text[this.at] !== ":") this.fail("a colon must stand here");
      this.at++;
      this.#step(key, start);
    });
  }

  #array(): void {
    let index = 0;
    this.#members("]", () => this.#step(String(index++), this.at));
  }

  #members(close: string, member: () => void): void {
    this.at++;
    this.space();
    if (this.#text[this.at] === close) {
      this.at++;
      return;
    }
    for (;;) {
      this.space();
      member();
      this.space();
      const char = this.#text[this.at];
      if (char !== close && char !== ",") this.fail(`a comma or "${close}" must stand here`);
      this.at++;
      if (char === close) return;
    }
  }

  #step(key: string, offset: number): void {
    this.#path.push(key);
    this.#onNode(this.#path, offset);
    this.value();
    this.#path.pop();
  }

  #string(): string {
    const start = this.at;
    const end = endOfString(this.#text, start);
    if (end >= this.#text.length) this.fail("this string has no end");
    this.at = end + 1;
    return parseString(this.#text.slice(start, end + 1), start);
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.test(this.#text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }
}

function parseString(source: string, offset: number): string {
  try {
    return String(JSON.parse(source));
  } catch {
    throw new JsonFault(offset, "this string holds a line end, a control character or a broken escape");
  }
}
