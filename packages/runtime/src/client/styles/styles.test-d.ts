import { expectTypeOf, test } from "vitest";
import {
  type CookieStyle,
  type HeaderStyle,
  type PathStyle,
  type QueryStyle,
  cookie,
  cookieExploded,
  cookieJson,
  deepObject,
  dotted,
  form,
  formJoined,
  header,
  headerExploded,
  headerJson,
  label,
  labelExploded,
  matrix,
  matrixExploded,
  pathJson,
  pipeDelimited,
  queryJson,
  reserved,
  simple,
  simpleExploded,
  simpleText,
  sized,
  spaceDelimited,
  inPath,
  inQuery,
  inHeader,
  inCookie,
} from "../index.js";

test("each style is one of its place", () => {
  const paths = [simple, simpleExploded, simpleText, label, labelExploded, matrix, matrixExploded, pathJson];
  const queries = [form, formJoined, spaceDelimited, pipeDelimited, deepObject, dotted, queryJson];
  expectTypeOf(paths).toEqualTypeOf<PathStyle[]>();
  expectTypeOf(queries).toEqualTypeOf<QueryStyle[]>();
  expectTypeOf([header, headerExploded, headerJson]).toEqualTypeOf<HeaderStyle[]>();
  expectTypeOf([cookie, cookieExploded, cookieJson]).toEqualTypeOf<CookieStyle[]>();
});

test("what wraps a style gives one of the same place", () => {
  expectTypeOf(sized(simple, 1, 255)).toEqualTypeOf<PathStyle>();
  expectTypeOf(sized(simple, 1)).toEqualTypeOf<PathStyle>();
  expectTypeOf(reserved(form)).toEqualTypeOf<QueryStyle>();
});

test("a row of a descriptor takes a style of its place only", () => {
  expectTypeOf(inPath).toBeCallableWith("id", simple, 1, 2);
  expectTypeOf(inQuery).toBeCallableWith("q", form);
  expectTypeOf(inHeader).toBeCallableWith("h", header);
  expectTypeOf(inCookie).toBeCallableWith("c", cookie);
  expectTypeOf<typeof header>().not.toExtend<Parameters<typeof inPath>[1]>();
});
