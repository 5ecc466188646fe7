import Handlebars from "handlebars";
import ts from "typescript";

/**
 * What is wrong with a template, one sentence a fault. The rules: nothing but `{{name}}`, `{{#each}}`, `{{#if}}` and
 * `{{> partial this}}`; no value inside a string, and no template literal; in comments and code spans nothing but
 * identifiers of ours, since a literal may hold what ends those; block tags alone on their lines, or all of a block on one line.
 */
export function lintTemplate(name: string, source: string): string[] {
  const program = Handlebars.parse(source);
  const code = name.endsWith(".ts.hbs") ? source : fencesOf(source);
  return [
    ...program.body.flatMap(lintNode),
    ...lintTokens(code),
    ...(code === source ? [] : lintSpans(source)),
    ...lintLines(source),
  ];
}

function lintNode(node: hbs.AST.Statement): string[] {
  switch (node.type) {
    case "ContentStatement":
      return [];
    case "MustacheStatement":
      return lintMustache(node as hbs.AST.MustacheStatement);
    case "BlockStatement":
      return lintBlock(node as hbs.AST.BlockStatement);
    case "PartialStatement":
      return lintPartial(node as hbs.AST.PartialStatement);
    default:
      return [`${node.type} in line ${node.loc.start.line}`];
  }
}

function lintMustache({ escaped, path, params, hash, loc }: hbs.AST.MustacheStatement): string[] {
  const faults = [];
  // Nothing is escaped anyway (`noEscape`), but a triple stash would say that somewhere something is.
  if (!escaped) faults.push(`a triple stash or & in line ${loc.start.line}`);
  if (params.length > 0 || hash !== undefined) faults.push(`a helper call in line ${loc.start.line}`);
  return isName(path) ? faults : [...faults, `no plain name in line ${loc.start.line}`];
}

function lintBlock({ path, params, hash, program, inverse, loc }: hbs.AST.BlockStatement): string[] {
  const faults = [];
  if (!["each", "if"].includes(path.original)) faults.push(`the block ${path.original} in line ${loc.start.line}`);
  if (params.length !== 1 || !isName(params[0]) || hash !== undefined)
    faults.push(`a block over more than a name in line ${loc.start.line}`);
  // `{{^x}}` has no program, whatever the types say.
  const main = program as hbs.AST.Program | undefined;
  if (main === undefined || (main.blockParams ?? []).length > 0)
    faults.push(`a block turned round, or with parameters, in line ${loc.start.line}`);
  return [...faults, ...(main?.body.flatMap(lintNode) ?? []), ...(inverse?.body.flatMap(lintNode) ?? [])];
}

function lintPartial({ name, params, hash, loc }: hbs.AST.PartialStatement): string[] {
  const isFixed = name.type === "PathExpression" && params.length === 1 && isName(params[0]) && hash === undefined;
  return isFixed ? [] : [`a partial that is not \`{{> name this}}\` in line ${loc.start.line}`];
}

/** `name`, `this` or `../name`; no data variable, no way into a member. */
function isName(node: hbs.AST.Node | undefined): boolean {
  if (node?.type !== "PathExpression") return false;
  const { data, depth, parts, original } = node as hbs.AST.PathExpression;
  return !data && depth <= 1 && parts.length <= 1 && (parts.length === 1 || original === "this");
}

/** Views give these as identifiers or numbers, which hold nothing that could end a comment or a code span. */
const HARMLESS: ReadonlySet<string> = new Set([
  "api",
  "call",
  "failureStatus",
  "keys",
  "pagedCall",
  "hook",
  "queryCall",
  "queryStem",
  "queryType",
  "stem",
  "type",
]);

const PLACEHOLDER = /\u00a4(.*?)\u00a4/g;

function lintTokens(code: string): string[] {
  const text = code.replace(/\{\{[#/>][^}]*\}\}|\{\{else\}\}/g, "").replace(/\{\{([^}]*)\}\}/g, "\u00a4$1\u00a4");
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, false, ts.LanguageVariant.Standard, text);
  const faults: string[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const names = [...scanner.getTokenText().matchAll(PLACEHOLDER)].map(([, name = ""]) => name);
    if (isTemplate(kind)) faults.push("a template literal");
    else if (kind === ts.SyntaxKind.StringLiteral && names.length > 0)
      faults.push(`{{${names[0]}}} inside of ${scanner.getTokenText().slice(0, 40)}`);
    const loose = isComment(kind) ? names.filter((name) => !HARMLESS.has(name)) : [];
    if (loose.length > 0) faults.push(`{{${loose[0]}}} in a comment`);
  }
  return faults;
}

function isTemplate(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral || kind === ts.SyntaxKind.TemplateHead;
}

function isComment(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.MultiLineCommentTrivia || kind === ts.SyntaxKind.SingleLineCommentTrivia;
}

/** The code of a README. */
function fencesOf(markdown: string): string {
  return [...markdown.matchAll(/^```\w+\n([^]*?)^```$/gm)].map(([, code = ""]) => code).join("\n");
}

function lintSpans(markdown: string): string[] {
  const prose = markdown.replace(/^```\w+\n[^]*?^```$/gm, "");
  const spans = [...prose.matchAll(/`[^`\n]*`/g)].flatMap(([span]) =>
    [...span.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name),
  );
  return spans.filter((name) => !HARMLESS.has(name) && name !== "else").map((name) => `{{${name}}} in a code span`);
}

function lintLines(source: string): string[] {
  return source.split("\n").flatMap((line, index) => {
    const tags = [...line.matchAll(/\{\{([#/]|else)[^}]*\}\}/g)];
    const isAlone = tags.length === 1 && line.trim() === tags[0]?.[0];
    return isAlone || isBalanced(tags.map(([, tag]) => tag))
      ? []
      : [`a block tag among other things in line ${index + 1}`];
  });
}

function isBalanced(tags: readonly (string | undefined)[]): boolean {
  let depth = 0;
  for (const tag of tags) {
    if (tag === "else" && depth === 0) return false;
    if (tag !== "else") depth += tag === "#" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
