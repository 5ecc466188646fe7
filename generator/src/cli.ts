import { enableCompileCache } from "node:module";

// Before anything else is imported, so that the second run starts from compiled code.
enableCompileCache();
const { main } = await import("./cli/main.ts");
process.exitCode = await main(process.argv.slice(2), process);
