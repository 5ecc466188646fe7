import type { ExampleInput } from "./cases.ts";
import {
  type VersionName,
  type WireQueryParameter,
  type WireRequest,
  mediaTypes,
  operations,
  token,
} from "./wire-table.ts";

/**
 * What an operation sends for an input, by the wire table alone: a second and much smaller serialiser, so that a fault
 * of the runtime's is not expected by the tests too.
 */
export function expectedRequest(operation: string, version: VersionName, input: ExampleInput): WireRequest {
  const wire = operations.find(({ operationId }) => operationId === operation);
  if (wire === undefined) throw new Error(`${operation} is not in the wire table`);
  const path = wire.path.replaceAll(/\{(\w+)\}/g, (_hole, name: string) =>
    encodeURIComponent(String(input.path?.[name])),
  );
  const query = wire.queryParameters.flatMap((parameter) => fields(parameter, input.query?.[parameter.name])).join("&");
  return {
    method: wire.method,
    pathAndQuery: query === "" ? path : `${path}?${query}`,
    headers: {
      accept: mediaTypes[version],
      ...(wire.body && { contentType: mediaTypes[version] }),
      authorization: `Bearer ${token}`,
    },
    ...(wire.body && { body: input.body }),
  };
}

function fields({ name, sent }: WireQueryParameter, value: unknown): string[] {
  if (sent === "repeated")
    return Array.isArray(value) ? value.map((one) => `${name}=${encodeURIComponent(String(one))}`) : [];
  return Object.entries(value ?? {}).map(([member, one]) => `${name}.${member}=${encodeURIComponent(String(one))}`);
}
