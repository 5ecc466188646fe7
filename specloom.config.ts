import { defineConfig } from "./generator/src/config.ts";

export default defineConfig({
  spec: "spec/iam-users.yaml",
  overlays: ["spec/overlays/wire.yaml"],
  tags: ["IAM Users"],
  scope: "@iam-users",
  output: "packages",
  envelope: "data",
  workspace: true,
  manifest: { license: "MIT" },
});
