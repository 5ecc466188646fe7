/** The folder of changesets. */
export const CHANGESETS = ".changeset";

/** The file that says how changes are judged. */
export const POLICY_FILE = ".changeset/specloom.json";
