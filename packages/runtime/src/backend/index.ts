export type {
  Backend,
  BackendAnswer,
  BackendCore,
  BackendData,
  BackendOptions,
  BackendRequest,
  ListData,
  NestedData,
  RecordedRequest,
  Snapshot,
  Synthesize,
} from "./backend.js";
export type {
  Action,
  BackendTable,
  CollectionData,
  CreateAction,
  CursorPlace,
  DeleteAction,
  Facts,
  GetAction,
  ListAction,
  MemberAction,
  PageData,
  Path,
  RequestPath,
  WriteAction,
} from "./backend-table.js";
export type { Collection, NestedCollection, Page } from "./collection.js";
export { createBackend } from "./create-backend.js";
