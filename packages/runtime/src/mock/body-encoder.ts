/** What `Response` takes and copies. */
export type EncodedBody = string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/** Writes a value, and tells the media type that it then has: one type, where the document has a range. */
export type BodyEncoder = (value: unknown, type: string) => readonly [body: EncodedBody | undefined, type: string];
