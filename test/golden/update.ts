/** Accepts what the generator makes of every golden case. Run by `pnpm golden`, after the generator is built; review the difference. */
import { generate } from "specloom";
import { CASES } from "./config.ts";

for (const { folder, config } of CASES) {
  const { changes } = await generate({ config, cwd: folder, force: true });
  for (const { kind, path } of changes) console.log(`${kind} ${folder}/expected/${path}`);
  console.log(`${folder}: ${changes.length} changes`);
}
