/** One line that says whether a figure is as low as it is to be. */
export function reach(name: string, figure: number, most: number): string {
  return `reach: ${name} ≤ ${most}: ${Number(figure.toFixed(2))} ${figure <= most ? "reached" : "missed"}`;
}
