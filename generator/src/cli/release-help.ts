/** What `specloom release --help` prints. */
export const RELEASE_HELP = `specloom release: write the changesets that a changed description asks for

Usage
  specloom release [--config FILE] [--base REF]
  specloom release --versioned

Options
  --config FILE   the configuration; specloom.config.ts when left out
  --base REF      compare with a commit, a branch or a tag instead of released.json beside the description;
                  what the changesets already say is then kept, and the larger bump holds
  --versioned     the versions were bumped: take the description as it is now for the released one
  --json          print a report as JSON
  --help          this text

One file for each package, .changeset/specloom-*.md, always under the same name; running twice changes nothing.
Changesets that you wrote are left alone. Knobs and overrides stand in .changeset/specloom.json.

Exit codes
  0 fine   2 refused: nothing was written

Example
  specloom release && changeset version && specloom release --versioned
`;
