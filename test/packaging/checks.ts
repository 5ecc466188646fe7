import { join } from "node:path";
import type { Check } from "./command/check.ts";
import { installUses } from "./consumers/install-uses.ts";
import { once } from "./consumers/once.ts";
import { type Projects, projects } from "./consumers/projects.ts";
import { runUses } from "./consumers/run-uses.ts";
import { specloomUses } from "./consumers/specloom-uses.ts";
import type { Use } from "./consumers/use.ts";
import { typeUses } from "./consumers/type-uses.ts";
import { rebuild } from "./rules/rebuild.ts";
import { rules } from "./rules/rules.ts";
import { sameTwice } from "./rules/same-twice.ts";
import type { Member } from "./support/workspace.ts";
import type { Tarball } from "./tarball/tarball.ts";

export interface Checks extends AsyncDisposable {
  readonly checks: readonly Check[];
}

/**
 * Everything that is asked of the packages, slow starters first.
 *
 * @param members - the workspace
 * @param tarballs - all that would be published
 * @param names - the packages that are asked about
 */
export function allChecks(
  members: readonly Member[],
  tarballs: readonly Tarball[],
  names: readonly string[],
  scratch: string,
): Checks {
  const tried = projects(tarballs, scratch);
  const uses = usesOf(tried, tarballs).filter(({ uses }) => uses.some((name) => names.includes(name)));
  const asked = tarballs.filter(({ manifest }) => names.includes(manifest.name));
  const published = members.filter((member) => !member.private);
  const checks = [
    ...uses.slice(0, 1),
    ...rulesOf(asked, tarballs, members),
    ...sameTwiceOf(
      asked,
      once(() => rebuild(published, join(scratch, "rebuilt"))),
    ),
    ...uses.slice(1),
  ];
  return { checks, [Symbol.asyncDispose]: () => tried[Symbol.asyncDispose]() };
}

function usesOf(tried: Projects, tarballs: readonly Tarball[]): Use[] {
  const all = tarballs.map(({ manifest }) => manifest.name);
  return [...installUses(tried, all), ...typeUses(tried, tarballs), ...runUses(tried), ...specloomUses(tried)];
}

function rulesOf(asked: readonly Tarball[], tarballs: readonly Tarball[], members: readonly Member[]): Check[] {
  const siblings = {
    versions: new Map(tarballs.map(({ manifest }) => [manifest.name, manifest.version])),
    private: members.filter((member) => member.private).map(({ name }) => name),
  };
  return asked.flatMap((tarball) =>
    rules.map(({ name, check }): Check => ({
      name,
      of: tarball.manifest.name,
      fix: "look at the tarball: `--keep` leaves it",
      run: async () => check(tarball, siblings),
    })),
  );
}

/** What is built twice is the same. */
function sameTwiceOf(asked: readonly Tarball[], again: () => ReturnType<typeof rebuild>): Check[] {
  return asked.map((tarball) => ({
    name: "same bytes from a fresh build",
    of: tarball.manifest.name,
    fix: "pnpm build has to work in a copy of the workspace without dist",
    run: async () => {
      const second = (await again()).get(tarball.manifest.name);
      if (second === undefined) throw new Error("was not built again");
      return sameTwice(tarball, second);
    },
  }));
}
