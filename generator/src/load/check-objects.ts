import { tooLong } from "./check-fields.ts";
import type { Report } from "./finding.ts";
import { nearest } from "./did-you-mean.ts";
import { child, isObject, own } from "./json.ts";
import type { Json, JsonObject } from "./json.ts";
import { limits } from "./limits.ts";
import type { Path } from "./pointer.ts";
import { refOf } from "./reference.ts";
import type { Kind } from "./shape.ts";
import type { Version } from "./version.ts";

/** One object of the document, and where to tell what is wrong with it. */
interface Checked {
  readonly node: JsonObject;
  readonly path: Path | undefined;
  readonly document: JsonObject;
  /** What the document was written in. */
  readonly version: Version;
  readonly report: Report;
}

/** The rules that go beyond the types of fields, for the objects that have any. */
const checks: Partial<Record<Kind, (checked: Checked) => void>> = {
  document: (checked) => requireFields(checked, { info: "the document", paths: "the document" }),
  info: (checked) => requireFields(checked, { title: "info", version: "info" }),
  server: (checked) => requireFields(checked, { url: "a server" }),
  tag: (checked) => requireFields(checked, { name: "a tag" }),
  paths: checkPathNames,
  operation: checkOperation,
  parameter: checkParameter,
  header: checkContent,
  requestBody: (checked) => requireFields(checked, { content: "a request body" }),
  responses: checkStatuses,
  securityScheme: checkSecurityScheme,
  securityRequirement: checkSecurityRequirement,
  schema: checkSchema,
  discriminator: (checked) => requireFields(checked, { propertyName: "a discriminator" }),
};

/** Checks one object that is no reference. */
export function checkObject(kind: Kind, checked: Checked): void {
  if (refOf(checked.node) === undefined) checks[kind]?.(checked);
}

function requireFields({ node, path, report }: Checked, fields: Readonly<Record<string, string>>): void {
  for (const [field, owner] of Object.entries(fields)) {
    if (own(node, field) !== undefined) continue;
    report({ code: "E_DOCUMENT", message: `${owner} must have "${field}"`, fix: `Add "${field}".`, path });
  }
}

/** Section 4.8.8 */
function checkPathNames({ node, path, report }: Checked): void {
  for (const key of Object.keys(node)) {
    if (key.startsWith("/") || key.startsWith("x-")) continue;
    const message = `the path ${JSON.stringify(key)} does not begin with "/"`;
    report({ code: "E_DOCUMENT", message, fix: `Write ${JSON.stringify(`/${key}`)}.`, path: { parent: path, key } });
  }
}

/** Section 4.8.10; OpenAPI 3.1 no longer demands responses. */
function checkOperation(checked: Checked): void {
  if (checked.version === "3.0") requireFields(checked, { responses: "an operation" });
  const id = own(checked.node, "operationId");
  if (typeof id === "string" && id.length > limits.nameLength) {
    checked.report(tooLong(id, { parent: checked.path, key: "operationId" }));
  }
}

const places: ReadonlySet<Json> = new Set(["path", "query", "header", "cookie"]);

/** Section 4.8.12 */
function checkParameter(checked: Checked): void {
  const { node, path, report } = checked;
  requireFields(checked, { name: "a parameter", in: "a parameter" });
  const place = own(node, "in");
  if (typeof place === "string" && !places.has(place)) {
    const message = `a parameter cannot stand in "${place}"`;
    report({
      code: "E_DOCUMENT",
      message,
      fix: 'Write "path", "query", "header" or "cookie".',
      path: { parent: path, key: "in" },
    });
  }
  const name = own(node, "name");
  if (typeof name === "string" && name.length > limits.nameLength) report(tooLong(name, { parent: path, key: "name" }));
  checkContent(checked);
}

/** A parameter or header is described by a schema or by the one media type it is written in (sections 4.8.12.2, 4.8.21). */
function checkContent({ node, path, report }: Checked): void {
  const name = own(node, "name");
  const subject = typeof name === "string" ? `the parameter "${name}"` : "it";
  const content = own(node, "content");
  const hasSchema = own(node, "schema") !== undefined;
  if (hasSchema === (content !== undefined)) {
    const message = hasSchema
      ? `${subject} has both a schema and content`
      : `${subject} has neither a schema nor content`;
    report({ code: "E_DOCUMENT", message, fix: "Describe its value by exactly one of schema and content.", path });
  } else if (isObject(content) && Object.keys(content).length !== 1) {
    const message = `the content of ${subject} must have exactly one media type`;
    report({ code: "E_DOCUMENT", message, fix: "Keep the one that is sent.", path: { parent: path, key: "content" } });
  }
}

/** Section 4.8.16 */
function checkStatuses({ node, path, report }: Checked): void {
  for (const key of Object.keys(node)) {
    if (/^(?:[1-5](?:\d\d|XX)|default)$/.test(key) || key.startsWith("x-")) continue;
    const message = `${JSON.stringify(key)} is no status of a response`;
    report({
      code: "E_DOCUMENT",
      message,
      fix: 'Write a status such as 200, a range such as 4XX, or "default".',
      path: { parent: path, key },
    });
  }
}

const needed: Readonly<Record<string, readonly string[]>> = { apiKey: ["name", "in"], http: ["scheme"] };

/** Section 4.8.27 */
function checkSecurityScheme(checked: Checked): void {
  requireFields(checked, { type: "a security scheme" });
  const type = own(checked.node, "type");
  const fields = typeof type === "string" && Object.hasOwn(needed, type) ? (needed[type] ?? []) : [];
  for (const field of fields) requireFields(checked, { [field]: `a security scheme of type ${String(type)}` });
}

/** Section 4.8.30: every name is that of a security scheme. */
function checkSecurityRequirement({ node, path, document, report }: Checked): void {
  const schemes = child(child(document, "components"), "securitySchemes");
  const known = isObject(schemes) ? Object.keys(schemes) : [];
  for (const key of Object.keys(node)) {
    if (known.includes(key)) continue;
    const near = nearest(key, known);
    const fix = near === undefined ? "Define it in components/securitySchemes." : `Did you mean "${near}"?`;
    report({
      code: "E_REF",
      message: `there is no security scheme ${JSON.stringify(key)}`,
      fix,
      path: { parent: path, key },
    });
  }
}

function checkSchema({ node, path, report }: Checked): void {
  const values = own(node, "enum");
  if (!Array.isArray(values) || values.length <= limits.enumValues) return;
  const message = `the enum has ${values.length} values; the most is ${limits.enumValues}`;
  report({
    code: "E_LIMIT",
    message,
    fix: "Describe the values by a type and a pattern instead.",
    path: { parent: path, key: "enum" },
  });
}
