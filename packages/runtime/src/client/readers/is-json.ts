import { isJsonType } from "../bodies/is-json-type.js";

/** Whether a response is JSON by its media type. */
export const isJson = (response: Response): boolean => isJsonType(response.headers.get("content-type") ?? "");
