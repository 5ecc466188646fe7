import { describe, expectTypeOf, test } from "vitest";
import type { ApiCallOptions, ApiClientOptions } from "../../testing/client.js";
import {
  type CallOptions,
  type ClientOptions,
  type Clock,
  type Hooks,
  type Layer,
  type LimiterOptions,
  type Members,
  type OperationInfo,
  type RateLimitEvent,
  type RefreshOptions,
  type RequestIdOptions,
  type ResponseLimitOptions,
  type RetryOptions,
  type ToldInBody,
  type WireRequest,
  hooks,
  limiter,
  refreshOn401,
  requestId,
  responseLimit,
  retry,
} from "../index.js";

describe("every layer", () => {
  test("is one, made of options that may be left out where all of them may", () => {
    expectTypeOf(retry).toEqualTypeOf<(options?: RetryOptions) => Layer>();
    expectTypeOf(limiter).toEqualTypeOf<(options?: LimiterOptions) => Layer>();
    expectTypeOf(requestId).toEqualTypeOf<(options?: RequestIdOptions) => Layer>();
    expectTypeOf(responseLimit).toEqualTypeOf<(options: ResponseLimitOptions) => Layer>();
    expectTypeOf(hooks).toEqualTypeOf<(hooks: Hooks) => Layer>();
    expectTypeOf(refreshOn401).toEqualTypeOf<(options: RefreshOptions) => Layer>();
  });

  test("goes into a client's options, whatever its media types", () => {
    expectTypeOf<{ use: Layer[] }>().toExtend<ClientOptions>();
    expectTypeOf<{ use: readonly [Layer, Layer] }>().toExtend<ApiClientOptions>();
    expectTypeOf<{ use: Layer }>().not.toExtend<ClientOptions>();
  });
});

describe("retry", () => {
  test("is off, or different, for a call", () => {
    expectTypeOf<CallOptions["retry"]>().toEqualTypeOf<false | Omit<RetryOptions, "clock" | "told"> | undefined>();
    expectTypeOf<{ retry: false; version: "v1" }>().toExtend<ApiCallOptions>();
    expectTypeOf<{ retry: { retries: 5 } }>().toExtend<ApiCallOptions>();
    expectTypeOf<{ retry: true }>().not.toExtend<ApiCallOptions>();
    expectTypeOf<{ retry: { retries: "5" } }>().not.toExtend<ApiCallOptions>();
  });

  test("knows no undefined members, which would hide what the client says", () => {
    expectTypeOf<{ retries: undefined }>().not.toExtend<RetryOptions>();
  });
});

describe("limiter", () => {
  test("tells who waits, for how long, and why", () => {
    expectTypeOf<Parameters<NonNullable<LimiterOptions["onRateLimit"]>>>().toEqualTypeOf<[RateLimitEvent]>();
    expectTypeOf<RateLimitEvent["operation"]>().toEqualTypeOf<OperationInfo>();
    expectTypeOf<RateLimitEvent["waitMs"]>().toEqualTypeOf<number>();
    expectTypeOf<{ budget: () => string }>().toExtend<LimiterOptions>();
    expectTypeOf<{ budget: () => number }>().not.toExtend<LimiterOptions>();
  });

  test("and retry take a clock of one kind", () => {
    expectTypeOf<RetryOptions["clock"]>().toEqualTypeOf<LimiterOptions["clock"]>();
    expectTypeOf<{ now: () => number; sleep: () => Promise<void> }>().toExtend<Clock>();
  });
});

describe("hooks", () => {
  test("may give nothing or something, now or later", () => {
    expectTypeOf<{ onRequest: (request: WireRequest) => void }>().toExtend<Hooks>();
    expectTypeOf<{ onRequest: (request: WireRequest) => Promise<WireRequest> }>().toExtend<Hooks>();
    expectTypeOf<Parameters<NonNullable<Hooks["onRequest"]>>[0]["init"]["headers"]>().toEqualTypeOf<Headers>();
    expectTypeOf<{ onRequest: () => string }>().not.toExtend<Hooks>();
    expectTypeOf<{ onResponse: (response: Response) => Promise<Response | undefined> }>().toExtend<Hooks>();
    expectTypeOf<{ onResponse: () => Request }>().not.toExtend<Hooks>();
    expectTypeOf<{ onError: (error: Error) => void }>().not.toExtend<Hooks>();
  });
});

describe("refreshOn401", () => {
  test("needs a function, sync or async", () => {
    expectTypeOf<object>().not.toExtend<RefreshOptions>();
    expectTypeOf<{ refresh: () => void }>().toExtend<RefreshOptions>();
    expectTypeOf<{ refresh: () => Promise<string> }>().toExtend<RefreshOptions>();
  });
});

test("options may declare budgets and where bodies tell the wait", () => {
  expectTypeOf<LimiterOptions["told"]>().toEqualTypeOf<ToldInBody | undefined>();
  expectTypeOf<RetryOptions["told"]>().toEqualTypeOf<ToldInBody | undefined>();
  expectTypeOf<(body: Members | undefined) => unknown>().toExtend<ToldInBody>();
});
