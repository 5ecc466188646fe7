import {
  type ApiClient,
  type ExportLampsResult,
  type LighthouseClient,
  exportLamps,
  fileReport,
  hangPortrait,
  readHistory,
  unwrap,
  watchSignals,
} from "@lighthouse/client";
import { exportLampsOptions, fileReportMutation } from "@lighthouse/react-query";
import type {
  ExportLampsOutput,
  ExportLampsOutputs,
  FileReportInput,
  Lamp,
  Report,
  ServerSentEvent,
  Signal,
} from "@lighthouse/types";
import type { ServerSentEvent as RuntimeEvent } from "@specloom/runtime/client";
import { describe, expectTypeOf, test } from "vitest";

/* Seen by the compiler only (`pnpm typecheck`). */

declare const client: ApiClient;
declare const facade: LighthouseClient;
declare const bytes: Uint8Array;
declare const input: FileReportInput;
const path = { "lamp-id": "a" };

interface Later {
  after: string;
}

describe("a request of several media types", () => {
  test("has the body of the type that is named, the default without a name", () => {
    void fileReport(client, { path, body: { title: "x" } });
    void fileReport(client, { path, contentType: "application/vnd.report+json", body: { title: "x" } });
    void fileReport(client, { path, contentType: "text/csv", body: "a,b" });
    void fileReport(client, { path, contentType: "image/png", body: bytes });
    void fileReport(client, { path, contentType: "multipart/form-data", body: { report: { title: "x" } } });
    void fileReport(client, { path, contentType: "multipart/form-data", body: new FormData() });
    void fileReport(client, {
      path,
      contentType: "application/x-www-form-urlencoded",
      body: new URLSearchParams(),
    });
  });

  test("and no other", () => {
    // @ts-expect-error text is not the default
    void fileReport(client, { path, body: "a,b" });
    // @ts-expect-error a table is text
    void fileReport(client, { path, contentType: "text/csv", body: { title: "x" } });
    // @ts-expect-error a form has a report
    void fileReport(client, { path, contentType: "multipart/form-data", body: {} });
    // @ts-expect-error no video
    void fileReport(client, { path, contentType: "video/mp4", body: bytes });
    // @ts-expect-error a body is required
    void fileReport(client, { path });
    // @ts-expect-error no member of that name
    void fileReport(client, { path, body: { title: "x", more: 1 } });
  });

  test("is told apart by the name", () => {
    if (input.contentType === "text/csv") expectTypeOf(input.body).toEqualTypeOf<string>();
    if (input.contentType === undefined) expectTypeOf(input.body).toEqualTypeOf<Report>();
  });

  test("is what a mutation takes", () => {
    const { mutationFn } = fileReportMutation(client);
    void mutationFn({ path, contentType: "text/csv", body: "a,b" });
    // @ts-expect-error text is not the default
    void mutationFn({ path, body: "a,b" });
  });
});

test("a range takes whatever is within it", () => {
  void hangPortrait(client, { path, body: new Blob() });
  void hangPortrait(client, { path, contentType: "image/x-anything", body: bytes });
  // @ts-expect-error no picture
  void hangPortrait(client, { path, contentType: "text/html", body: bytes });
});

describe("an answer of several media types", () => {
  test("follows what is asked for", () => {
    expectTypeOf(unwrap(exportLamps(client))).resolves.toEqualTypeOf<Lamp[] | Later>();
    expectTypeOf(unwrap(exportLamps(client, {}))).resolves.toEqualTypeOf<Lamp[] | Later>();
    expectTypeOf(unwrap(exportLamps(client, { accept: "text/csv" }))).resolves.toEqualTypeOf<string | Later>();
    expectTypeOf(unwrap(exportLamps(client, { accept: "application/x-ndjson" }))).resolves.toEqualTypeOf<
      AsyncIterable<Lamp> | Later
    >();
    // @ts-expect-error not offered
    void exportLamps(client, { accept: "text/html" });
  });

  test("by the facade as by the function", () => {
    expectTypeOf(facade.exportLamps({ accept: "text/csv" })).toEqualTypeOf(exportLamps(client, { accept: "text/csv" }));
    expectTypeOf(facade.exportLamps()).toEqualTypeOf(exportLamps(client));
  });

  test("is each of them, where nobody knows which", () => {
    const accept: keyof ExportLampsOutputs = Math.random() > 0.5 ? "text/csv" : "application/json";
    expectTypeOf(unwrap(exportLamps(client, { accept }))).resolves.toEqualTypeOf<Lamp[] | string | Later>();
  });

  test("is narrowed by status as any other", async () => {
    const result = await exportLamps(client, { accept: "text/csv" });
    if (result.status === 200) expectTypeOf(result.body).toEqualTypeOf<string>();
    if (result.status === 202) expectTypeOf(result.body).toEqualTypeOf<Later>();
    expectTypeOf<ExportLampsResult>().toEqualTypeOf<ExportLampsResult<"application/json">>();
    expectTypeOf<ExportLampsOutput<"text/csv">>().toEqualTypeOf<string | Later>();
  });

  test("is the usual one to hooks", () => {
    expectTypeOf(exportLampsOptions(client).queryFn).returns.resolves.toEqualTypeOf<ExportLampsOutput>();
    // @ts-expect-error a hook keeps what can be kept
    void exportLampsOptions(client, { accept: "text/csv" });
  });
});

describe("what comes piece by piece", () => {
  test("is of what the document says of a piece", () => {
    expectTypeOf(unwrap(readHistory(client))).resolves.toEqualTypeOf<AsyncIterable<Lamp>>();
    expectTypeOf(unwrap(watchSignals(client, { path }))).resolves.toEqualTypeOf<
      AsyncIterable<ServerSentEvent<Signal>>
    >();
  });

  test("is an event as the runtime has it", () => {
    expectTypeOf<ServerSentEvent<Signal>>().toEqualTypeOf<RuntimeEvent<Signal>>();
    expectTypeOf<ServerSentEvent>().toHaveProperty("data").toEqualTypeOf<string>();
    expectTypeOf<ServerSentEvent<Signal>["json"]>().returns.toEqualTypeOf<Signal>();
  });
});
