import { assert, array, dictionary, jsonValue, property, string } from "fast-check";
import { expect, test } from "vitest";
import { atPointer } from "../client/layers/at-pointer.js";
import { fillFields } from "./fill-fields.js";
import { removeAt } from "./remove-at.js";

const places = { field: "/errors/0/field", wait: "/errors/0/data/ms" };
const body = { errors: [{ type: "t", field: "a" }, { type: "old" }], id: 1 };

test.each([
  [[], body],
  [[{}], { errors: [{ type: "t", field: "a" }], id: 1 }],
  [[{ field: "b" }], { errors: [{ type: "t", field: "b" }], id: 1 }],
  [
    [{ field: "b" }, { wait: 5, other: 1 }],
    {
      errors: [
        { type: "t", field: "b" },
        { type: "t", field: "a", data: { ms: 5 } },
      ],
      id: 1,
    },
  ],
])("a list has an item for each of %j", (rows, wanted) => {
  expect(fillFields(body, places, rows)).toEqual(wanted);
});

test("elsewhere the first row is told, and what is not there is made", () => {
  expect(fillFields({ a: 1 }, { x: "/b/c~1d", y: "/a" }, [{ x: 1, y: 2 }, { x: 3 }])).toEqual({
    a: 2,
    b: { "c/d": 1 },
  });
  expect(fillFields(undefined, places, [{ field: "b" }])).toEqual({ errors: [{ field: "b" }] });
  expect(fillFields({}, { x: "/__proto__" }, [{ x: 1 }])).toEqual(JSON.parse('{"__proto__":1}'));
});

test("what is put in is found there, and nothing is changed in place; what is taken out is gone", () => {
  const steps = array(string(), { minLength: 1, maxLength: 4 });
  assert(
    property(jsonValue(), steps, jsonValue(), (value, path, member) => {
      const pointer = path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
      const before = structuredClone(value);
      const filled = fillFields(value, { x: pointer, y: "/other" }, [{ x: member }]);
      if (!Array.isArray(value)) expect(atPointer(filled, pointer)).toEqual(member);
      removeAt(filled, pointer);
      expect(value).toEqual(before);
    }),
  );
  assert(
    property(dictionary(string(), jsonValue()), string(), (value, name) => {
      const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      expect(Object.keys(Object(removeAt(value, pointer)))).toEqual(Object.keys(value).filter((key) => key !== name));
    }),
  );
  expect(removeAt(body, "/errors/0/field")).toEqual({ errors: [{ type: "t" }, { type: "old" }], id: 1 });
  expect(removeAt(body, "/errors/9/field")).toEqual(body);
});
