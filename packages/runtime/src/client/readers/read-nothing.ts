import type { Reader } from "../reader.js";

/** For a success that documents no body: lets go of whatever arrives. */
export const readNothing: Reader = async (response) => response.body?.cancel();
