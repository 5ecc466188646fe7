import { code, joinCode } from "../print/code.ts";
import { header } from "../print/header.ts";
import { identifier } from "../print/identifier.ts";
import { literal } from "../print/literal.ts";
import type { View } from "../render.ts";
import { RUNTIME, type ViewContext, byFile, namesOf } from "./context.ts";
import { pagedOf } from "./paging.ts";

/** `options.ts`: everything that needs no library of hooks, by name. */
export function queryIndexView(context: ViewContext): View {
  const operations = byFile(context).flatMap((operation): View[] => {
    const { stem, type, file } = namesOf(context, operation);
    const from = literal(`./options/${file}.js`);
    if (operation.kind === "mutation") {
      const values = [`${stem}Invalidates`, `${stem}Mutation`, `${stem}Optimistic`].map(identifier);
      return [{ values: joinCode(values, ", "), hasTypes: false, types: code``, from }];
    }
    const paged = pagedOf(context, operation)?.names;
    return [
      { values: identifier(`${stem}Options`), hasTypes: true, types: identifier(`${type}Key`), from },
      ...(paged === undefined
        ? []
        : [
            {
              values: identifier(paged.infiniteOptions),
              hasTypes: true,
              types: identifier(paged.infiniteKey),
              from: literal(`./infinite-options/${file}.js`),
            },
          ]),
    ];
  });
  return {
    header: header("the operations of the API", "query/options.ts.hbs"),
    runtime: literal(RUNTIME.query),
    api: identifier(context.names.api.type),
    keys: identifier(`${context.names.api.call}Keys`),
    operations,
  };
}
