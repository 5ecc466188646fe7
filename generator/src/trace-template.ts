/**
 * What stands in a marked text: noncharacters, which no document may hold for others to read (Unicode 17 section 23.7).
 * A mark is `begin`, what it says, `end`; after a partial comes `close`.
 */
export const MARKS = { begin: "\ufdd0", end: "\ufdd1", close: "\ufdd2" } as const;

/**
 * A parsed template whose text says where it comes from: before each piece of it a mark with the kind (`text` as the
 * template has it, `value` of a mustache, `partial`), the template, the line and the column of the piece; both begin at 1.
 * The program is changed in place and returned.
 */
export function traceTemplate(program: hbs.AST.Program, name: string): hbs.AST.Program {
  program.body = program.body.flatMap((statement) => traced(statement, name));
  return program;
}

function traced(statement: hbs.AST.Statement, name: string): hbs.AST.Statement[] {
  if (isContent(statement)) return statement.value === "" ? [] : [mark("text", name, textStart(statement)), statement];
  if (isMustache(statement)) return [mark("value", name, statement.loc.start), statement];
  if (isPartial(statement)) return [mark("partial", name, statement.loc.start), statement, content(MARKS.close)];
  if (isBlock(statement)) {
    traceTemplate(statement.program, name);
    // The type says that there is always an `else`; where there is none, this is undefined.
    const inverse: hbs.AST.Program | undefined = statement.inverse;
    if (inverse !== undefined) traceTemplate(inverse, name);
  }
  return [statement];
}

/** Where the text begins that is left of a piece after the line of a block's tag was taken away. */
function textStart({ value, original, loc }: hbs.AST.ContentStatement): hbs.AST.Position {
  const whole = String(original);
  const taken = whole.slice(0, whole.endsWith(value) ? whole.length - value.length : whole.indexOf(value));
  const lines = taken.split("\n");
  const column = (lines.at(-1) ?? "").length;
  return lines.length === 1
    ? { line: loc.start.line, column: loc.start.column + column }
    : { line: loc.start.line + lines.length - 1, column };
}

function mark(kind: string, name: string, { line, column }: hbs.AST.Position): hbs.AST.Statement {
  return content(`${MARKS.begin}${kind}:${name}:${line}:${column + 1}${MARKS.end}`);
}

function content(value: string): hbs.AST.ContentStatement {
  const nowhere = { line: 1, column: 0 };
  return {
    type: "ContentStatement",
    value,
    original: { open: false, close: false },
    loc: { source: "", start: nowhere, end: nowhere },
  };
}

function isContent(statement: hbs.AST.Statement): statement is hbs.AST.ContentStatement {
  return statement.type === "ContentStatement";
}

function isMustache(statement: hbs.AST.Statement): statement is hbs.AST.MustacheStatement {
  return statement.type === "MustacheStatement";
}

function isPartial(statement: hbs.AST.Statement): statement is hbs.AST.PartialStatement {
  return statement.type === "PartialStatement";
}

function isBlock(statement: hbs.AST.Statement): statement is hbs.AST.BlockStatement {
  return statement.type === "BlockStatement";
}
