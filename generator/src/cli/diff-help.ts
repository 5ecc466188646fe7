/** What `specloom diff --help` prints. */
export const DIFF_HELP = `specloom diff: what a changed description means for each package, and for deployed clients

Usage
  specloom diff OLD NEW [options]             two documents
  specloom diff --base REF [options]          the configuration's document, and itself at a git reference
  specloom diff [options]                     the configuration's document, and released.json beside it

What to compare
  --overlay FILE     an OpenAPI Overlay 1.0 document for both sides; may be repeated
  --tag NAME         only operations with this tag; may be repeated
  --base REF         a commit, a branch or a tag
  --config FILE      the configuration; specloom.config.ts when left out and no documents are given
  --allow-ref FILE   a file outside the documents' folders that a $ref may name; may be repeated
  --policy FILE      knobs and overrides; .changeset/specloom.json beside the configuration when left out

What to print
  --markdown         Markdown, for a pull request
  --json             { "bumps": { "types", "client", "react-query", "msw" }, "changes": [ … ] }
  --html             one page that shows both documents side by side
  --out FILE         write there instead of printing
  --fail-on LEVEL    exit with 1 where a package's bump is at least major, minor or patch
  --help             this text

Exit codes
  0 fine   1 a --fail-on level is reached   2 refused

Example
  specloom diff openapi.old.yaml openapi.yaml --fail-on major
`;
