import { formEntries } from "./form-entries.js";

const isBlob = (part: unknown): part is Blob => part instanceof Blob;

/** `multipart/form-data`: Blobs and Files are kept, lists repeat the name, objects are JSON. FormData passes. */
export const multipart = (value: unknown): FormData => {
  if (value instanceof FormData) return value;
  const data = new FormData();
  // `append` tells a Blob from text by its overload, and with it whether a file name may follow.
  for (const [name, part] of formEntries(value, isBlob)) {
    if (typeof part === "string") data.append(name, part);
    else data.append(name, part);
  }
  return data;
};
