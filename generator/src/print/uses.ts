import type { Code } from "./code.ts";
import { identifier } from "./identifier.ts";
import { type Import, imports } from "./imports.ts";

/** The symbols that one module uses. To use a symbol is to import it: the statements come out merged and sorted. */
export class Uses {
  readonly #used: Import[] = [];

  /** A type, imported with `import type` or `type`. */
  type(name: string, from: string): Code {
    this.#used.push({ name, from, type: true });
    return identifier(name);
  }

  /** A value. */
  value(name: string, from: string): Code {
    this.#used.push({ name, from, type: false });
    return identifier(name);
  }

  statements(): Code {
    return imports(this.#used);
  }
}
