import { isAlias, isMap, isScalar, isSeq, visit } from "yaml";
import type { Document, ParsedNode } from "yaml";

/** The offset of the key or item that `tokens` lead to, or of its nearest ancestor. */
export function yamlOffset(document: Document.Parsed, tokens: readonly string[]): number {
  let node: ParsedNode | null = document.contents;
  let offset = node?.range[0] ?? 0;
  for (const token of tokens) {
    if (isAlias(node)) node = anchored(document, node.source, node.range[0]);
    const step = enter(node, token);
    if (step === undefined) break;
    ({ node, offset } = step);
  }
  return offset;
}

function enter(node: ParsedNode | null, token: string): { node: ParsedNode | null; offset: number } | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(token)];
    return item === undefined ? undefined : { node: item, offset: item.range[0] };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find(({ key }) => isScalar(key) && (key.value === token || key.source === token));
  return pair === undefined ? undefined : { node: pair.value, offset: pair.key.range[0] };
}

/** The last node with the anchor before an offset: what an alias at that offset means. */
function anchored(document: Document.Parsed, anchor: string, before: number): ParsedNode | null {
  let found: ParsedNode | null = null;
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || node.anchor !== anchor || (node.range?.[0] ?? before) >= before) return;
      // The visitor's nodes come out of a parsed document, so each is a parsed node.
      found = node as ParsedNode;
    },
  });
  return found;
}
