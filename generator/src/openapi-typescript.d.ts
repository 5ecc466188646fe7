/**
 * The parts of openapi-typescript that `schema-types.ts` imports by themselves: the package's main module brings a
 * document loader that costs more than all the rest. The exact version is pinned, since these are not its public entry.
 */
declare module "openapi-typescript/dist/transform/index.mjs" {
  import type { GlobalContext, OpenAPI3, transformSchema } from "openapi-typescript";
  import type ts from "typescript";
  export default function transform(
    schema: OpenAPI3,
    context: GlobalContext,
  ): ReturnType<typeof transformSchema> & ts.Node[];
}
declare module "openapi-typescript/dist/lib/utils.mjs" {
  export { resolveRef, scanDiscriminators } from "openapi-typescript";
}
declare module "openapi-typescript/dist/lib/ts.mjs" {
  export { NULL, astToString } from "openapi-typescript";
}
