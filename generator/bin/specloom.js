#!/usr/bin/env node
const { node } = process.versions;
const [major = 0, minor = 0] = node.split(".").map(Number);

if (major > 22 || (major === 22 && minor >= 18)) await import("../dist/cli.js");
else {
  // What an older Node lacks is imported by name: without this, its users would see a SyntaxError and nothing else.
  process.stderr.write(`E_USAGE: specloom needs Node 22.18 or newer, and this is ${node}
  fix: Install a newer one, or borrow it for one command: npx -p node@24 -p specloom specloom --help
`);
  process.exitCode = 2;
}
