/** Takes a vendor's new document over. Run by the workflow "Spec changed". */
import { specChanged } from "./spec-changed/spec-changed.ts";

process.exitCode = await specChanged(process.argv.slice(2), process);
