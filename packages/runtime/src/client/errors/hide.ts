/** Gives an object properties that neither `JSON.stringify` nor an inspector nor a spread shows. */
export function hide(target: object, values: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(values)) Object.defineProperty(target, name, { value });
}
