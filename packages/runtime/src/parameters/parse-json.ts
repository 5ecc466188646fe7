import { Refusal } from "../client/errors/refusal.js";

/** @throws Refusal for what is no JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("is not JSON");
  }
}
