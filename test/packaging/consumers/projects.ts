import { join } from "node:path";
import { type MockProcess, startMockOf } from "../../mock-server/support/mock-process.ts";
import { root } from "../support/workspace.ts";
import type { Tarball } from "../tarball/tarball.ts";
import { CLIENT_PACKAGES } from "./client-packages.ts";
import { installByNpm, installByPnpm } from "./install.ts";
import { once } from "./once.ts";
import type { Project } from "./project.ts";

/** What uses are tried in; each is made when the first use asks for it. */
export interface Projects extends AsyncDisposable {
  /** Everything, laid flat, without optional peers. */
  readonly npm: () => Promise<Project>;
  /** Everything, where each package finds only what it declares. */
  readonly pnpm: () => Promise<Project>;
  /** The client and what it needs, by npm: neither React nor msw is near. */
  readonly client: () => Promise<Project>;
  /** The API of the packages, served by the command that npm installed. */
  readonly mock: () => Promise<MockProcess>;
}

const SPEC = join(root, "spec/iam-users.yaml");
const OVERLAY = join(root, "spec/overlays/wire.yaml");
const API = ["--spec", SPEC, "--overlay", OVERLAY, "--tag", "IAM Users"];

/** Projects below `scratch` that install the tarballs. */
export function projects(tarballs: readonly Tarball[], scratch: string): Projects {
  const few = tarballs.filter(({ manifest }) => CLIENT_PACKAGES.includes(manifest.name));
  const npm = once(() => installByNpm("npm", join(scratch, "npm"), tarballs));
  let started: Promise<MockProcess> | undefined;
  const start = async (): Promise<MockProcess> => {
    const { folder } = await npm();
    return startMockOf(join(folder, "node_modules/specloom/bin/specloom.js"), folder, API);
  };
  return {
    npm,
    pnpm: once(() => installByPnpm("pnpm", join(scratch, "pnpm"), tarballs)),
    client: once(() => installByNpm("npm, the client alone", join(scratch, "client"), few)),
    mock: () => (started ??= start()),
    [Symbol.asyncDispose]: async () => (await started?.catch(() => undefined))?.[Symbol.asyncDispose](),
  };
}
