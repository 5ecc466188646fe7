import Handlebars from "handlebars";
import { describe, expect, test } from "vitest";
import { readTrace, segmentAt } from "./explain/read-trace.ts";
import { COMPILE_OPTIONS } from "./template-options.ts";
import { traceTemplate } from "./trace-template.ts";

const TEMPLATE = `{{head}}
{{#each items}}
  {{name}}: {{value}},
{{else}}
  nothing
{{/each}}
{{#if last}}
  the {{head}} end
  of it
{{/if}}
{{> footer this}}
done
`;

const FOOTER = "-- {{head}}\n";

function both(view: object): { readonly plain: string; readonly trace: ReturnType<typeof readTrace> } {
  const engine = Handlebars.create();
  const make = (isTraced: boolean, text: string, name: string) =>
    engine.compile<object>(isTraced ? traceTemplate(engine.parse(text), name) : text, COMPILE_OPTIONS);
  engine.registerPartial("footer", make(false, FOOTER, "partials/footer.hbs"));
  const plain = make(false, TEMPLATE, "a.hbs")(view);
  engine.registerPartial("footer", make(true, FOOTER, "partials/footer.hbs"));
  return { plain, trace: readTrace(make(true, TEMPLATE, "a.hbs")(view)) };
}

const VIEW = {
  head: "one\ntwo",
  last: true,
  items: [
    { name: "a", value: "x" },
    { name: "b", value: "y" },
  ],
};

describe("a traced template", () => {
  test.each([VIEW, { ...VIEW, items: [] }, { ...VIEW, last: false }])("makes the same text %#", (view) => {
    const { plain, trace } = both(view);
    expect(trace.text).toBe(plain);
  });

  test.each([
    ["one", "a.hbs:1:1"],
    ["two", "a.hbs:1:1"],
    ["  a:", "a.hbs:3:1"],
    ["b: y", "a.hbs:3:3"],
    ["y,", "a.hbs:3:13"],
    ["the ", "a.hbs:8:3"],
    ["end\n", "a.hbs:8:16"],
    ["of it", "a.hbs:9:3"],
    ["-- ", "partials/footer.hbs:1:1"],
    ["done", "a.hbs:12:1"],
  ])("says where %j comes from", (text, wanted) => {
    const { trace } = both(VIEW);
    const segment = segmentAt(trace, trace.text.indexOf(text));
    expect(segment && `${segment.spot.template}:${segment.spot.line}:${segment.spot.column}`).toBe(wanted);
  });

  test("says where a partial was asked for", () => {
    const { trace } = both(VIEW);
    const { within } = segmentAt(trace, trace.text.indexOf("-- ")) ?? {};
    expect(within).toEqual([{ template: "a.hbs", line: 11, column: 1 }]);
    expect(segmentAt(trace, trace.text.indexOf("done"))?.within).toEqual([]);
  });
});
