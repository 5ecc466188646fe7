import { charactersOf } from "./characters-of.js";
import { type Draw, type Sampler, repeat } from "./sampler.js";

/** One step of an expression: a class, an escape, the head of a group, or a single character. */
const TOKEN =
  /\[(?:\\.|[^\]\\])*\]|\\(?:p\{[^}]*\}|u\{[^}]*\}|ud[89ab]..\\u....|u....|x..|c.|k<[^>]*>|[1-9]\d*|.)|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|[^]/iuy;

const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y;

/** Reads an expression (ECMA-262 section 22.2.1, with the flag `u`) from left to right. */
class Reader {
  readonly #source: string;
  #position = 0;
  #groups = 0;

  constructor(source: string) {
    this.#source = source;
  }

  #take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.#position;
    const found = expression.exec(this.#source);
    this.#position += found?.[0].length ?? 0;
    return found;
  }

  /** Up to the end, or to the bracket that closes a group. */
  alternatives(): Sampler {
    const ways: [Sampler, ...Sampler[]] = [this.#sequence()];
    while (this.#take(/\|/y)) ways.push(this.#sequence());
    return (draw) => draw.random.pick(ways)(draw);
  }

  #sequence(): Sampler {
    const steps: Sampler[] = [];
    while (this.#position < this.#source.length && !/[|)]/.test(this.#source[this.#position] ?? "")) {
      steps.push(this.#quantified(this.#atom(this.#take(TOKEN)?.[0] ?? "")));
    }
    return (draw) => steps.map((step) => step(draw)).join("");
  }

  #quantified(sampler: Sampler): Sampler {
    const found = this.#take(QUANTIFIER);
    if (!found) return sampler;
    const [, sign, low, comma, high] = found;
    if (sign) return repeat(sampler, sign === "+" ? 1 : 0, sign === "?" ? 1 : Infinity);
    return repeat(sampler, Number(low), comma ? Number(high || Infinity) : Number(low));
  }

  #atom(token: string): Sampler {
    if (token.startsWith("(")) return this.#group(token);
    // Places, not characters.
    if (/^(?:[$^]|\\b)$/i.test(token)) return () => "";
    const reference = /^\\(?:k<(.*)>|([1-9]\d*))$/.exec(token);
    if (reference) return ({ groups }) => groups[reference[1] ?? reference[2] ?? ""] ?? "";
    if (/^[^[\\.]/.test(token)) return () => token;
    return charactersOf(token);
  }

  #group(head: string): Sampler {
    const name = /^\(\?<([^=!].*)>$/.exec(head)?.[1];
    const number = head === "(" || name !== undefined ? String(++this.#groups) : undefined;
    const inner = this.alternatives();
    this.#take(/\)/y);
    if (head === "(?=") return (draw) => hint(draw, inner);
    // What must not follow, and what stands behind, is left to trying.
    if (/^\(\?(?:!|<[=!])/.test(head)) return () => "";
    return (draw) => {
      const text = inner(draw);
      for (const key of [number, name]) if (key !== undefined) draw.groups[key] = text;
      return text;
    };
  }
}

/** What must follow is only made probable: its characters are preferred where others would do too. */
function hint(draw: Draw, ahead: Sampler): string {
  draw.hints += ahead({ ...draw, spare: 0 });
  return "";
}

/**
 * What makes texts of an expression, without a guarantee: look-around is only made likely.
 *
 * @param source - of an expression that the engine knows
 * @throws {RangeError} where there is no character that a class allows
 */
export const parsePattern = (source: string): Sampler => new Reader(source).alternatives();
