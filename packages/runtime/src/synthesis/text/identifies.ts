/** Whether a name is one that tells its bearer from all others. */
export const identifies = (words: string): boolean =>
  /^(uu|gu)?id$|^(key|slug|e-?mail|cursor|token|handle|user-?name|login)$/.test(words);
