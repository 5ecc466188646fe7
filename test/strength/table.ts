import type { Outcome } from "./outcome.ts";
import { summaryOf } from "./summary.ts";

/** The results for people: a line for each fault, then how many of each place, then the share. */
export function table(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.place,
    outcome.title,
    outcome.regenerated ? "yes" : "no",
    fateText(outcome),
  ]);
  const places = [...new Set(outcomes.map(({ place }) => place)), "all"].map((place) => {
    const { faults, killed, unbuilt, survived } = summaryOf(
      outcomes.filter((outcome) => place === "all" || outcome.place === place),
    );
    return [place, faults, killed, unbuilt, survived].map(String);
  });
  const { killed, survived, share } = summaryOf(outcomes);
  return [
    ...lines([["place", "fault", "regenerated", "found by"], ...rows]),
    "",
    ...lines([["place", "faults", "killed by tests", "killed by the compiler", "survived"], ...places]),
    "",
    `${killed} of ${killed + survived} killed: ${percent(share)} %`,
  ].join("\n");
}

function fateText(outcome: Outcome): string {
  if (outcome.fate === "killed") return outcome.by;
  return outcome.fate === "survived" ? "SURVIVED" : "the compiler";
}

/** Rounded down, so that 94.96 is not shown as what is asked for. */
const percent = (share: number): string => (Math.floor(share * 1000) / 10).toFixed(1);

function lines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
