interface Props {
  readonly loaded: number;
  /** Of all; absent where the API does not tell. */
  readonly total: number | undefined;
}

/** How much of a list is loaded. */
export const Count = ({ loaded, total }: Props) => <span className="count numbers">{describe(loaded, total)}</span>;

function describe(loaded: number, total: number | undefined): string {
  if (total === undefined) return `${loaded} loaded`;
  return loaded < total ? `${loaded} of ${total} loaded` : `All ${total} loaded`;
}
