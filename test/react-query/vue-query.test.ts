import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generate } from "specloom";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkModules, typeCheck } from "../support/type-check.ts";

const ODD = join(import.meta.dirname, "../golden/odd-api");

/** What a component may write. */
const CONSUMER = `
import { createClient } from "@lighthouse/client";
import { deleteMutation, deleteOptimistic, getLampOptions, listKeepersInfiniteOptions, loadQuery, useDelete, useGetLamp, useListKeepers, useListKeepersInfinite } from "@lighthouse/vue-query";
import { type QueryClient, skipToken, useInfiniteQuery, useMutation, useQuery } from "@tanstack/vue-query";
import { ref } from "vue";

const client = createClient();
export function setup(queries: QueryClient): void {
  const id = ref<string>();
  const input = () => (id.value === undefined ? skipToken : { path: { "lamp-id": id.value } });
  const { data, error } = useGetLamp(input);
  const name: string | null | undefined = data.value?.name;
  console.log(name, error.value?.message);
  console.log(useListKeepers().data.value?.list, useListKeepersInfinite().data.value?.pages[0]?.list);
  console.log(useInfiniteQuery(listKeepersInfiniteOptions(client)).data.value?.pages[0]?.list);
  useDelete({ awaitInvalidation: true }).mutate({ path: { "lamp-id": "a" } });
  useMutation({ ...deleteMutation(client), ...deleteOptimistic(client, (cache) => cache.clear()) });
  const options = getLampOptions(client, { path: { "lamp-id": "a" } });
  console.log(useQuery(options).data.value?.name, queries.getQueryData(options.queryKey)?.name);
  void loadQuery(queries, options).then((lamp) => lamp.name);
  // @ts-expect-error no such lamp
  useGetLamp({ path: {} });
}
`;

describe("a library of hooks is a folder of templates: Vue's", () => {
  const scratch = mkdtempSync(join(tmpdir(), "vue-query-"));
  beforeAll(async () => {
    cpSync(join(ODD, "spec.yaml"), join(scratch, "spec.yaml"));
    const targets = ["react-query", "vue-query"] as const;
    await generate({ config: { spec: "spec.yaml", scope: "@lighthouse", output: ".", targets }, cwd: scratch });
    writeFileSync(join(scratch, "package.json"), '{ "type": "module" }');
    linkModules(scratch, ["@tanstack/vue-query", "vue"]);
    writeFileSync(join(scratch, "consumer.ts"), CONSUMER);
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test.each(["7", "5.9"] as const)("type-checks strictly under TypeScript %s, with a consumer", (compiler) => {
    expect(typeCheck(scratch, "@lighthouse", compiler, ["consumer.ts"])).toBe("");
  });

  test("has the options and keys of React's, with types from its own library", () => {
    const read = (target: string, file: string): string =>
      readFileSync(join(scratch, target, "src/generated", file), "utf8");
    const files = ["options", "infinite-options"].flatMap((folder) =>
      readdirSync(join(scratch, "vue-query/src/generated", folder)).map((file) => `${folder}/${file}`),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const file of ["keys.ts", "options.ts", ...files])
      expect(read("vue-query", file)).toBe(
        read("react-query", file).replaceAll("@tanstack/react-query", "@tanstack/vue-query"),
      );
  });
});
