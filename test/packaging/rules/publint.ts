import { readFileSync } from "node:fs";
import { publint as lint } from "publint";
import { formatMessage } from "publint/utils";
import type { Finding } from "../command/check.ts";
import type { Tarball } from "../tarball/tarball.ts";

/** What `publint --strict` says: above all that every file which the manifest names is there and of the right kind. */
export async function publint({ file }: Tarball): Promise<Finding[]> {
  const tarball = new Blob([readFileSync(file)]).stream();
  const { messages, pkg } = await lint({ pack: { tarball }, level: "warning", strict: true });
  return messages.map((message) => ({
    where: `package.json ${message.path.join(".")}`.trim(),
    what: formatMessage(message, pkg, { color: false }) ?? message.code,
    fix: `see ${message.code.toLowerCase()} at https://publint.dev/rules`,
  }));
}
