/** What `specloom mock --help` prints. */
export const MOCK_HELP = `specloom mock: answer for the API over HTTP, by its description; nothing is written

Usage
  specloom mock [--config FILE] [options]
  specloom mock --spec FILE [options]

What to answer for (flags win over the file)
  --config FILE      the configuration; specloom.config.ts when left out and no --spec is given
  --spec FILE        the OpenAPI 3.0 or 3.1 document, YAML or JSON
  --overlay FILE     an OpenAPI Overlay 1.0 document; may be repeated
  --tag NAME         only operations with this tag; may be repeated
  --allow-ref FILE   a file outside the document's folder that a $ref may name; may be repeated

Where
  --port N           4010 when left out; 0 takes a free one
  --host H           127.0.0.1 when left out; 0.0.0.0 listens for other machines too

How
  --state            keep state: what is created is listed, what is deleted is gone
  --seed S           what is made up depends on it alone; 0 when left out
  --validate HOW     off, warn (log it), reply (the API's own failure) or throw (500); reply when left out
  --strict           only the documented forms of parameters, and no others
  --rate-limit       keep the documented budgets
  --latency MS       wait before each answer
  --json             log a line of JSON for each request
  --help             this text

A client may ask for a documented reply: Prefer: code=429, example=shortWait

Exit codes
  0 ended by Ctrl-C   2 refused

Example
  specloom mock --spec openapi.yaml --port 0 --state
`;
