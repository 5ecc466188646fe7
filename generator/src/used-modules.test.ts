import { expect, test } from "vitest";
import { usedModules } from "./used-modules.ts";

const module = (path: string, isPart: boolean, ...imported: string[]) => ({
  path,
  isPart,
  text: imported.map((from) => `import {\n  a,\n} from "${from}";\n`).join(""),
});

test("a part stays where a module needs it, itself or through parts that may need each other", () => {
  const modules = [
    module("src/index.ts", false, "./operations/get.js", "some-package"),
    module("src/operations/get.ts", false, "../parts/a.js"),
    module("src/parts/a.ts", true, "./b.js"),
    module("src/parts/b.ts", true, "./a.js"),
    module("src/parts/c.ts", true, "./d.js", "./a.js"),
    module("src/parts/d.ts", true, "./c.js"),
    module("src/lonely.ts", false),
  ];
  expect(usedModules(modules).map(({ path }) => path)).toEqual([
    "src/index.ts",
    "src/operations/get.ts",
    "src/parts/a.ts",
    "src/parts/b.ts",
    "src/lonely.ts",
  ]);
});
