import { jsonType } from "./json-type.js";

/** Whether a media type is JSON. */
export const isJsonType = (type: string): boolean => jsonType.test(type);
