/** What one document may cost. A document that needs more is refused with E_LIMIT, at the place where it did. */
export const limits: {
  readonly fileBytes: number;
  readonly nesting: number;
  readonly aliases: number;
  readonly expandedNodes: number;
  readonly enumValues: number;
  readonly nameLength: number;
} = {
  fileBytes: 20 * 1024 * 1024,
  nesting: 256,
  aliases: 1_000,
  expandedNodes: 5_000_000,
  enumValues: 20_000,
  nameLength: 200,
};
