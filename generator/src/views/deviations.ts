import { type Code, code, joinCode } from "../print/code.ts";
import { markdownCode, markdownText } from "../print/markdown.ts";
import type { View } from "../render.ts";

/** What an overlay changed in the description that it stands beside. */
export interface OverlayDeviations {
  readonly title: string;
  /** Changes to what the description says of the API. */
  readonly statements: readonly Deviation[];
  /** What stands in extensions (`x-…`). */
  readonly extensions: readonly Deviation[];
}

export interface Deviation {
  /** In the overlay's words; `""` where it says none. */
  readonly reason: string;
  /** JSONPaths. */
  readonly targets: readonly string[];
  /** Members, by their names from the target. */
  readonly changes: {
    readonly adds: readonly string[];
    readonly changes: readonly string[];
    readonly appends: readonly string[];
    /** What the target selects. */
    readonly removes: boolean;
  };
}

/** The section of a README that lists them all; nothing but text of overlays, so all of it is escaped. */
export function deviationsView(overlays: readonly OverlayDeviations[]): View {
  return {
    overlays: overlays.map(({ title, statements, extensions }) => ({
      title: markdownText(title),
      hasStatements: statements.length > 0,
      statements: statements.map((deviation) => rowOf(deviation, changesText(deviation))),
      hasExtensions: extensions.length > 0,
      extensions: extensions.map((deviation) => rowOf(deviation, extensionsText(deviation))),
    })),
  };
}

function rowOf({ reason, targets }: Deviation, what: Code): View {
  return {
    reason: reason === "" ? code`no reason given` : markdownText(reason),
    what,
    where: joinCode(targets.map(markdownCode), ", "),
  };
}

function changesText({ changes: { adds, appends, changes, removes } }: Deviation): Code {
  const parts = [
    ...phrase("adds", adds),
    ...phrase("adds to", appends),
    ...phrase("changes", changes),
    ...(removes ? [code`removes it`] : []),
  ];
  return joinCode(parts, ", ");
}

/** That an extension is added goes without saying. */
function extensionsText(deviation: Deviation): Code {
  const { adds, appends, changes, removes } = deviation.changes;
  if (appends.length + changes.length > 0 || removes) return changesText(deviation);
  return joinCode(adds.map(markdownCode), ", ");
}

/** The target itself has no steps, so no name. */
function phrase(verb: "adds" | "adds to" | "changes", names: readonly string[]): Code[] {
  if (names.length === 0) return [];
  const shown = names.map((name) => (name === "" ? code`the list` : markdownCode(name)));
  const list = joinCode(shown, ", ");
  return [verb === "adds" ? code`adds ${list}` : verb === "changes" ? code`changes ${list}` : code`adds to ${list}`];
}
