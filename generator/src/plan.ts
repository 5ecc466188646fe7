import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILD, GENERATOR, RUNTIME_RANGE } from "./build-info.ts";
import type { Target } from "./config.ts";
import { deviationsOf } from "./deviations.ts";
import { SpecloomError } from "./diagnostics.ts";
import { inlineComponents } from "./inline-components.ts";
import type { LicenceText } from "./licence-text.ts";
import type { AppliedOverlay } from "./load/applied-overlay.ts";
import type { JsonObject } from "./load/json.ts";
import type { Node } from "./lower/context.ts";
import { pathOperations } from "./lower/lower.ts";
import type { Model } from "./model.ts";
import { type Names, nameAll } from "./names.ts";
import { schemaHeader } from "./print/header.ts";
import { markdownCode } from "./print/markdown.ts";
import { render } from "./render.ts";
import { type ResolvedConfig, hasRuntimeBeside, versionOnDisk } from "./resolve-config.ts";
import type { Selection } from "./select.ts";
import { renderTarget } from "./targets.ts";
import type { ViewContext } from "./views/context.ts";
import { type OverlayDeviations, deviationsView } from "./views/deviations.ts";
import { hasEnvelope } from "./views/envelope.ts";
import { TSCONFIG, manifestOf, packageName } from "./views/manifest.ts";
import { readmeView } from "./views/readme.ts";
import type { OutputFile, OutputPackage, ReadmeSection } from "./write.ts";

/**
 * Everything that the model becomes, in memory: what `write` then compares with the disk.
 *
 * @param overlays what was applied to the document, for the READMEs to tell
 */
export async function planPackages(
  config: ResolvedConfig,
  selection: Selection,
  model: Model,
  overlays: readonly AppliedOverlay[] = [],
): Promise<OutputPackage[]> {
  const context = viewContext(config, model);
  checkEnvelope(config, context);
  const document = inlineComponents(selection.document);
  const digest = createHash("sha256").update(JSON.stringify(document)).digest("hex").slice(0, 32);
  const deviations = deviationsOf(overlays, selection.document);
  const packages = config.targets.map((target) => planPackage(config, target, context, digest, deviations));
  const schema = await schemaFile(config, document, digest);
  return packages.map((planned) =>
    planned.directory === "types" ? { ...planned, files: [...planned.files, schema] } : planned,
  );
}

/** What every view of a configuration is made from. `names` are those of the same configuration and model. */
export function viewContext(
  config: Pick<ResolvedConfig, "scope" | "name" | "envelope">,
  model: Model,
  names: Names = nameAll(...namedIn(config, model)),
): ViewContext {
  const { scope, name } = config;
  return {
    model,
    names,
    apiId: name,
    envelope: config.envelope,
    packages: {
      types: `${scope}/types`,
      client: `${scope}/client`,
      reactQuery: `${scope}/react-query`,
      msw: `${scope}/msw`,
      vueQuery: `${scope}/vue-query`,
    },
  };
}

/** All that names are made of. */
export function namedIn({ name }: Pick<ResolvedConfig, "name">, model: Model): Parameters<typeof nameAll> {
  return [
    name,
    [...model.schemas.keys()],
    model.operations.map(({ id }) => id),
    model.auth.map((scheme) => scheme.name),
    model.operations.filter(({ pagination }) => pagination).map(({ id }) => id),
  ];
}

/** An envelope that nothing comes in is a mistake in the configuration. */
function checkEnvelope({ envelope }: ResolvedConfig, context: ViewContext): void {
  if (envelope === undefined || hasEnvelope(context, envelope)) return;
  const message = `no success has a member ${JSON.stringify(envelope)}`;
  throw new SpecloomError({
    code: "E_CONFIG",
    message,
    fix: "set `envelope` to a member that successes have, or leave it out",
  });
}

/** The members of `package.json` that are ours. */
export function planManifest(config: ResolvedConfig, target: Target, context: ViewContext): OutputPackage["manifest"] {
  const { workspace, root, manifest } = config;
  const sibling = (name: Target): string => (workspace ? "workspace:^" : `^${versionOnDisk(root, name) ?? "0.1.0"}`);
  const runtime = workspace && hasRuntimeBeside(root) ? "workspace:^" : RUNTIME_RANGE;
  return manifestOf({ target, context, sibling, runtime, manifest });
}

function planPackage(
  config: ResolvedConfig,
  target: Target,
  context: ViewContext,
  digest: string,
  deviations: readonly OverlayDeviations[],
): OutputPackage {
  return {
    directory: target,
    files: [
      ...renderTarget(target, context),
      { path: "tsconfig.json", text: `${JSON.stringify(TSCONFIG, undefined, 2)}\n` },
      ...licenceFile(config.manifest.licence),
    ],
    manifest: planManifest(config, target, context),
    readme: {
      title: packageName(context, target),
      sections: [
        { name: "api", text: render(`${target}/README.md.hbs`, readmeView(context, target)).trimEnd() },
        ...deviationsSection(deviations, target, context),
      ],
    },
    record: { generator: GENERATOR, digest },
  };
}

/** Listed once, with the types that everything else stands on. */
function deviationsSection(
  deviations: readonly OverlayDeviations[],
  target: Target,
  { packages }: ViewContext,
): ReadmeSection[] {
  if (deviations.length === 0) return [];
  const text =
    target === "types"
      ? render("readme/deviations.md.hbs", deviationsView(deviations))
      : render("readme/deviations-elsewhere.md.hbs", { types: markdownCode(packages.types) });
  return [{ name: "deviations", text: text.trimEnd() }];
}

/** Whoever put a licence of their own there keeps it. */
function licenceFile(licence: LicenceText | undefined): OutputFile[] {
  return licence === undefined ? [] : [{ path: licence.name, text: licence.text, yields: true }];
}

const SCHEMA = "src/generated/schema.ts";

/** `schema.ts`: what is on disk where it is known to be right, else printed anew, which costs importing TypeScript. */
async function schemaFile(config: ResolvedConfig, document: JsonObject, digest: string): Promise<OutputFile> {
  const known = BUILD === undefined ? undefined : knownSchema(join(config.root, "types"), digest);
  if (known !== undefined) return { path: SCHEMA, text: known };
  const { emitSchemaTypes } = await import("./schema-types.ts");
  const root = { node: document as Node, pointer: "" };
  const operationIds = pathOperations(root).map(({ path, method, id }) => ({ path, method, id }));
  return { path: SCHEMA, text: await emitSchemaTypes({ document, operationIds, header: schemaHeader() }) };
}

/** The text on disk, if the same generator printed it from the same document and nobody changed it since. */
function knownSchema(folder: string, digest: string): string | undefined {
  const recordFile = join(folder, "generated.json");
  const file = join(folder, SCHEMA);
  if (!existsSync(recordFile) || !existsSync(file)) return undefined;
  try {
    const record: unknown = JSON.parse(readFileSync(recordFile, "utf8"));
    const text = readFileSync(file, "utf8");
    return matches(record, digest, text) ? text : undefined;
  } catch {
    // A broken record is the write stage's to report.
    return undefined;
  }
}

function matches(record: unknown, digest: string, text: string): boolean {
  if (
    typeof record !== "object" ||
    record === null ||
    !("digest" in record) ||
    !("generator" in record) ||
    !("files" in record)
  )
    return false;
  const hash = createHash("sha256").update(text).digest("hex");
  const recorded = Object.entries(record.files ?? {}).find(([path]) => path === SCHEMA)?.[1];
  return (
    record.digest === digest &&
    record.generator === GENERATOR &&
    typeof recorded === "string" &&
    recorded.length >= 16 &&
    hash.startsWith(recorded)
  );
}
