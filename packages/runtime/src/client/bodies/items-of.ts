/** What a member of a form is written as: the items of a list, else itself; undefined and null are nothing. */
export const itemsOf = (value: unknown): unknown[] =>
  [value].flat().filter((item) => item !== undefined && item !== null);
