import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { SpecloomError } from "../diagnostics.ts";
import { limits } from "./limits.ts";

/**
 * Reads a text file: UTF-8 only, with or without a byte order mark, at most 20 MB.
 *
 * @param path where the file is
 * @param name the file as the user wrote it, for messages
 * @throws SpecloomError E_FILE, E_LIMIT, E_ENCODING
 */
export function readText(path: string, name: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    throw new SpecloomError({
      code: "E_FILE",
      message: `there is no file "${name}"`,
      fix: "Check the spelling of the path; a relative path starts at the folder the command runs in.",
      file: name,
    });
  }
  if (!stat.isFile()) {
    throw new SpecloomError({
      code: "E_FILE",
      message: `"${name}" is not a file`,
      fix: "Name the file itself, not the folder that holds it.",
      file: name,
    });
  }
  if (stat.size > limits.fileBytes) throw new SpecloomError(tooLarge(name, stat.size));
  return decode(readBytes(path, name), name);
}

function tooLarge(name: string, size: number) {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  return {
    code: "E_LIMIT",
    message: `"${name}" has ${megabytes} MB; the most that is read is ${limits.fileBytes / 1024 / 1024} MB`,
    fix: "Split the document, or remove what the packages do not need (examples weigh most).",
    file: name,
  } as const;
}

function readBytes(path: string, name: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    throw new SpecloomError({
      code: "E_FILE",
      message: `"${name}" cannot be read (${code})`,
      fix: "Check the file's permissions.",
      file: name,
    });
  }
}

function decode(bytes: Buffer, name: string): string {
  // A NUL byte is legal UTF-8 but no legal YAML or JSON: what shows it is UTF-16 without a mark, or no text at all.
  if (!isUtf8(bytes) || bytes.includes(0)) {
    throw new SpecloomError({
      code: "E_ENCODING",
      message: `"${name}" is not UTF-8 text`,
      fix: "Save the file as UTF-8.",
      file: name,
    });
  }
  const text = bytes.toString("utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
