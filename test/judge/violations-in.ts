interface Violation {
  readonly location: readonly string[];
  readonly message: string;
}

/**
 * What Prism holds against a request and its answer, as where and why. Its verdict is a header and not the status, for it
 * answers a violation with an example of the document. Where the document has no answer that fits it gives a problem of
 * its own (RFC 9457).
 */
export async function violationsIn(response: Response): Promise<readonly string[]> {
  const header = response.headers.get("sl-violations");
  if (header !== null) {
    // Of a list that is too long for a header only the beginning is told.
    if (!header.startsWith("[")) return [header];
    const found = JSON.parse(header) as readonly Violation[];
    return found.map(({ location, message }) => `${location.join(".")}: ${message}`);
  }
  const isProblem = response.headers.get("content-type")?.startsWith("application/problem+json") === true;
  return isProblem ? [`answered ${response.status}: ${await response.clone().text()}`] : [];
}
