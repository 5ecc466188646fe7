/**
 * Every benchmark, one after the other, with the same flags. Run by `pnpm bench`: what stands after it on the command line
 * reaches all of them.
 */
await import("./generate.ts");
await import("./types.ts");
await import("./call.ts");
await import("./mock.ts");
