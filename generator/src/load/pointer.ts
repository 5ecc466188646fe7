/** JSON Pointer (RFC 6901): `["paths", "/users"]` ⇄ `/paths/~1users`. */
export function pointerTo(tokens: readonly string[]): string {
  return tokens.map((token) => `/${token.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** The tokens of a pointer that is "" or begins with "/". */
export function tokensOf(pointer: string): string[] {
  const [, ...parts] = pointer.split("/");
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/**
 * The way to a node, as a linked list from the node up, so that a walk over a large document makes one small object
 * per node and no text.
 */
export interface Path {
  readonly parent: Path | undefined;
  readonly key: string;
}

/** The tokens of a path; none for the root. */
export function tokensOfPath(path: Path | undefined): string[] {
  const tokens: string[] = [];
  for (let step = path; step !== undefined; step = step.parent) tokens.push(step.key);
  return tokens.toReversed();
}

/** The path that tokens spell, below a parent. */
export function pathOf(tokens: readonly string[], parent?: Path): Path | undefined {
  return tokens.reduce<Path | undefined>((path, key) => ({ parent: path, key }), parent);
}
