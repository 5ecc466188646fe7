import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A chunk of a PNG: its name, its data, and all of its bytes (PNG §5.3). */
interface Chunk {
  readonly name: string;
  readonly data: Buffer;
  readonly whole: Buffer;
}

function* chunksOf(png: Buffer): Generator<Chunk> {
  for (let at = 8; at < png.length;) {
    const end = at + 12 + png.readUInt32BE(at);
    const name = png.toString("latin1", at + 4, at + 8);
    yield { name, data: png.subarray(at + 8, end - 4), whole: png.subarray(at, end) };
    at = end;
  }
}

/** Paeth's predictor: of left, up and up-left the one nearest to left + up − up-left (PNG §9.4). */
function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** What each type of filter predicts (PNG §9.2). */
const predictions: readonly ((left: number, up: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

/** The lines without filters: flat areas, of which a page has many, then compress better. */
function unfilter(lines: Buffer, width: number, bytes: number): Buffer {
  const size = width * bytes + 1;
  const plain = Buffer.alloc(lines.length);
  for (let line = 0; line < lines.length; line += size) {
    const predict = predictions[lines[line] ?? 0] ?? (() => 0);
    for (let at = 1; at < size; at++) {
      const inner = at > bytes;
      const [left, up] = [inner ? plain[line + at - bytes] : 0, line > 0 ? plain[line + at - size] : 0];
      const corner = inner && line > 0 ? plain[line + at - bytes - size] : 0;
      plain[line + at] = (lines[line + at] ?? 0) + predict(left ?? 0, up ?? 0, corner ?? 0);
    }
  }
  return plain;
}

/** The same picture in fewer bytes. Takes what Chromium writes: 8 bits a sample, RGB or RGBA, not interlaced. */
export function shrinkPng(png: Buffer): Buffer {
  const chunks = [...chunksOf(png)];
  const header = chunks.find(({ name }) => name === "IHDR")?.data;
  if (header === undefined) throw new Error("this is no PNG");
  const lines = inflateSync(Buffer.concat(chunks.filter(({ name }) => name === "IDAT").map(({ data }) => data)));
  const plain = deflateSync(unfilter(lines, header.readUInt32BE(0), header[9] === 6 ? 4 : 3), {
    level: 9,
    memLevel: 9,
  });
  return Buffer.concat([
    png.subarray(0, 8),
    ...chunks.filter(({ name }) => name === "IHDR").map(({ whole }) => whole),
    chunk("IDAT", plain),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}
