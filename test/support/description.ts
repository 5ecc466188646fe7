import { join } from "node:path";
import { type LoadedModel, loadModel } from "specloom";

const loaded = await loadModel({
  cwd: join(import.meta.dirname, "../.."),
  spec: "spec/iam-users.yaml",
  overlays: ["spec/overlays/wire.yaml"],
  tags: ["IAM Users"],
});

/** The IAM Users description with the overlay applied, as plain objects (its own have no prototype). */
export const document: LoadedModel["document"] = structuredClone(loaded.document);

/** What the generator makes of it. */
export const model: LoadedModel["model"] = loaded.model;
