import { main } from "../../generator/src/cli/main.ts";
import { Refused } from "./refused.ts";

/**
 * Runs a command of Specloom in a folder, without a process of its own. Resolves to what it printed.
 *
 * @throws Refused with its diagnostics
 */
export async function runSpecloom(folder: string, ...args: readonly string[]): Promise<string> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(args, {
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    cwd: () => folder,
  });
  if (code !== 0) throw new Refused(err.join(""));
  return out.join("");
}
