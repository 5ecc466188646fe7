import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, rmdirSync, writeSync } from "node:fs";

/** Everything that changes the disk, so that a test can fail or stop at each step. */
export interface Disk {
  readonly makeFolder: (path: string) => void;
  /** Fails when the file exists. `durable` returns only when the bytes are on the disk. */
  readonly create: (path: string, content: string | Uint8Array, options?: { mode?: number; durable?: boolean }) => void;
  readonly rename: (from: string, to: string) => void;
  /** Fails when the folder is not empty. */
  readonly removeFolder: (path: string) => void;
  readonly removeTree: (path: string) => void;
}

export const nodeDisk: Disk = {
  makeFolder: (path) => void mkdirSync(path),
  create: createFile,
  rename: renameSync,
  removeFolder: rmdirSync,
  removeTree: (path) => rmSync(path, { recursive: true, force: true }),
};

function createFile(
  path: string,
  content: string | Uint8Array,
  options: { mode?: number; durable?: boolean } = {},
): void {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const file = openSync(path, "wx", options.mode ?? 0o666);
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    if (options.durable) fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
