import { join } from "node:path";

/** The folder of the repository, whose configuration is that of the IAM Users packages. */
export const root: string = join(import.meta.dirname, "../../..");

/** The command, as npm installs it. */
export const specloom: string = join(root, "test/node_modules/specloom/bin/specloom.js");
