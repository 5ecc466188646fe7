import { attw } from "./attw.ts";
import { contents } from "./contents.ts";
import { dependencies } from "./dependencies.ts";
import { licences } from "./licences.ts";
import { manifest } from "./manifest.ts";
import { maps } from "./maps.ts";
import { paths } from "./paths.ts";
import { publint } from "./publint.ts";
import type { Rule } from "./rule.ts";

/** What must hold of every tarball, cheap rules first. */
export const rules: readonly Rule[] = [
  { name: "contents", check: contents },
  { name: "manifest", check: manifest },
  { name: "dependencies", check: dependencies },
  { name: "maps", check: maps },
  { name: "licences", check: licences },
  { name: "paths", check: paths },
  { name: "publint", check: publint },
  { name: "attw", check: attw },
];
