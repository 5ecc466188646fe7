import { BadInput } from "./command/bad-input.ts";
import { HELP, readOptions } from "./command/options.ts";
import { releaseCheck } from "./release-check-run.ts";

/* Whether the packages of the workspace are fit to be published: see `HELP`. */

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) console.log(HELP.trimEnd());
  else process.exitCode = (await releaseCheck(options)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
