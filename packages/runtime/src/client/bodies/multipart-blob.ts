import type { Part } from "./part.js";

/** As browsers do (WHATWG HTML §4.10.22.8): no name ends a line or a quoted text. */
const quoted = (name: string): string =>
  `"${name.replace(/["\r\n]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`)}"`;

const fileName = (file: Blob): string => (file instanceof File ? file.name : "blob");

function head({ name, content, type }: Part): string {
  const file = content instanceof Blob ? `; filename=${quoted(fileName(content))}` : "";
  const typed = type ? `\r\nContent-Type: ${type}` : "";
  return `Content-Disposition: form-data; name=${quoted(name)}${file}${typed}\r\n\r\n`;
}

/**
 * Parts as `multipart/form-data` (RFC 7578). `FormData` would do, but for text of another type than plain: it makes a file
 * of that, which servers do not take for a field.
 *
 * @returns a Blob whose type names the boundary
 */
export function multipartBlob(parts: readonly Part[]): Blob {
  const boundary = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const content = parts.flatMap((part) => [`--${boundary}\r\n${head(part)}`, part.content, "\r\n"]);
  return new Blob([...content, `--${boundary}--\r\n`], { type: `multipart/form-data; boundary=${boundary}` });
}
