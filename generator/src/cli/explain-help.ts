/** What `specloom explain --help` prints. */
export const EXPLAIN_HELP = `specloom explain: what made a generated file, or a line of it; nothing is written

Usage
  specloom explain FILE[:LINE[:COLUMN]] [options]

What it tells
  FILE               the template, and the operations and schemas that the file comes from
  FILE:LINE          the template's line, and the parts of the description, the overlays and the settings without
                     which the line would be another one
  FILE:LINE:COLUMN   the same for one place in the line

Options (of the run that generated the file; flags win over the configuration)
  --config FILE      the configuration; when left out and no --spec is given, specloom.config.ts here or in the nearest
                     folder above the file
  --spec FILE        the OpenAPI 3.0 or 3.1 document, YAML or JSON
  --overlay FILE     an OpenAPI Overlay 1.0 document; may be repeated
  --tag NAME         only operations with this tag; may be repeated
  --scope @SCOPE     the npm scope of the packages
  --name NAME        what the API is called in code
  --out DIR          the folder of the packages
  --target NAME      as in generate; may be repeated
  --envelope NAME    as in generate
  --workspace        as in generate
  --allow-ref FILE   a file outside the document's folder that a $ref may name; may be repeated
  --json             print the answer as JSON
  --help             this text

Exit codes
  0 fine   2 refused: no generated file, or no such line

Example
  specloom explain packages/client/src/generated/operations/list-users.ts:36
`;
