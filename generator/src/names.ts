import { createHash } from "node:crypto";

/**
 * The naming policy: pure, total and independent of the order of the document. A name that is already a good one is
 * kept as it is; everything else is taken apart into words and put together again; what collides or is reserved gets a
 * suffix that depends on the name alone.
 */

/** `list-lamps.v2` → `listLampsV2`; `getUser` stays. */
export function camelCase(text: string): string {
  const name = text.normalize("NFC");
  if (/^[a-z][A-Za-z0-9]*$/.test(name)) return name;
  const [first = "", ...rest] = wordsOf(name);
  return startable(
    plain(lowerFirst(first === first.toUpperCase() ? first.toLowerCase() : first) + rest.map(upperFirst).join("")),
  );
}

/** `weird-name.v2` → `WeirdNameV2`; `UserV1` stays. */
export function pascalCase(text: string): string {
  const name = text.normalize("NFC");
  if (/^[A-Z][A-Za-z0-9_]*$/.test(name)) return name;
  return startable(plain(wordsOf(name).map(upperFirst).join("")), "N");
}

/** `listUserGroupsFromUser` → `list-user-groups-from-user`: a file name, `[a-z0-9-]` and at most 80 characters. */
export function kebabCase(text: string): string {
  const ascii = wordsOf(text.normalize("NFKD").replace(/\p{M}/gu, ""))
    .map((word) => word.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .filter(Boolean)
    .join("-");
  const readable = ascii === "" || DEVICE_NAMES.test(ascii) ? `file-${digest(text)}` : ascii;
  return readable.length > 80 ? `${readable.slice(0, 70)}-${digest(text)}` : readable;
}

/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE_NAMES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Eight hexadecimal digits that depend on the text alone. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}

/**
 * What is no part of a name though it is a letter: what shows nothing (Hangul fillers), and what one engine or compiler
 * knows and another does not, which would make the output depend on the machine: everything beyond the basic plane, and
 * the letters of Unicode 16 and 17 with those that have one of them as their capital.
 */
const STRANGE =
  /[\u{10000}-\u{10ffff}\u019b\u0264\u088f\u0c5c\u0cdc\u1c89\u1c8a\u2e2f\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\ua7f1]|\p{Default_Ignorable_Code_Point}/gu;

/** Changing case may bring combining marks (`İ` in lower case), which are no part of names. */
function plain(name: string): string {
  return name.normalize("NFC").replace(/\p{M}/gu, "");
}

function wordsOf(text: string): string[] {
  return text
    .replace(STRANGE, " ")
    .replace(/([\p{Ll}\p{Nd}])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .split(/[^\p{L}\p{Nl}\p{Nd}]+/u)
    .filter(Boolean);
}

function startable(name: string, prefix = "n"): string {
  if (name === "") return `${prefix}ameless`;
  return /^[\p{L}\p{Nl}]/u.test(name) ? name : `${prefix}${name}`;
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** What one operation is called in every package. */
export interface OperationNames {
  /** The function: `listUsers`, or `delete_` where the name is reserved. */
  readonly call: string;
  /** What its constants begin with: `listUsers` in `listUsersOperation`, `delete` in `deleteHandler`. */
  readonly stem: string;
  /** What its types begin with: `ListUsers` in `ListUsersInput`. */
  readonly type: string;
  /** `useListUsers` */
  readonly hook: string;
  /** `list-users`, a file name without its ending. */
  readonly file: string;
}

/** What the paging places of one operation is called. */
export interface PagingNames {
  /** `listUsersPages` */
  readonly pages: string;
  /** `listUsersItems` */
  readonly items: string;
  /** `listUsersAll` */
  readonly all: string;
  /** The type of an item: `ListUsersItem`. */
  readonly item: string;
  /** `listUsersInfiniteOptions` */
  readonly infiniteOptions: string;
  /** `ListUsersInfiniteKey` */
  readonly infiniteKey: string;
  /** `useListUsersInfinite` */
  readonly infiniteHook: string;
  /** `useListUsersSuspenseInfinite` */
  readonly suspenseInfiniteHook: string;
}

export interface Names {
  readonly operations: ReadonlyMap<string, OperationNames>;
  /** Of the operations that page. */
  readonly paging: ReadonlyMap<string, PagingNames>;
  readonly schemas: ReadonlyMap<string, string>;
  /** Where the data of each schema stands. */
  readonly schemaModules: ReadonlyMap<string, ModuleNames>;
  /** The constants of the security schemes: `tokenAuth`. */
  readonly schemes: ReadonlyMap<string, string>;
  /** `IamUsers`, `iamUsers` */
  readonly api: ApiNames;
}

/** A module and its one constant. */
export interface ModuleNames {
  /** `userV1Schema` */
  readonly constant: string;
  /** `user-v1`, a file name without its ending. */
  readonly file: string;
}

export interface ApiNames {
  readonly type: string;
  readonly call: string;
}

/** Gives the API and every security scheme, schema and operation names that no other export of any package has. */
export function nameAll(
  apiId: string,
  schemas: Iterable<string>,
  operations: Iterable<string>,
  schemes: Iterable<string>,
  paged: Iterable<string> = [],
): Names {
  const taken = new Set(RESERVED_TYPES);
  const api = nameApi(apiId, taken);
  const schemeNames = nameEach(schemes, (key) => `${camelCase(key)}Auth`, "Scheme", taken);
  const schemaNames = nameEach(schemas, pascalCase, "Schema", taken);
  return {
    api,
    schemes: schemeNames,
    schemas: schemaNames,
    schemaModules: nameModules(schemaNames),
    operations: nameOperations(operations, taken),
    // Last: that an operation pages changes no name of anything else.
    paging: namePaging(paged, taken),
  };
}

/** Names that are different types may differ in case alone, which neither constants nor file names keep. */
function nameModules(schemas: ReadonlyMap<string, string>): Map<string, ModuleNames> {
  const taken = new Set<string>();
  const named = (name: string): ModuleNames => ({
    constant: plain(lowerFirst(name)).replace(/(Schema)?$/, "Schema"),
    file: kebabCase(name),
  });
  const free = ({ constant, file }: ModuleNames): boolean => !taken.has(constant) && !taken.has(file);
  return new Map(
    [...schemas].map(([key, type]) => {
      const module = firstFree(named, candidates(type, "Data", key), free);
      taken.add(module.constant).add(module.file);
      return [key, module];
    }),
  );
}

function nameApi(apiId: string, taken: Set<string>): ApiNames {
  const named = (stem: string): ApiNames => ({ type: upperFirst(stem), call: stem });
  const free = (api: ApiNames): boolean => apiExports(api).every((name) => !taken.has(name));
  const api = firstFree(named, candidates(camelCase(apiId), "Api", apiId), free);
  for (const name of apiExports(api)) taken.add(name);
  return api;
}

function apiExports({ type, call }: ApiNames): string[] {
  return [
    `${type}Client`,
    `${type}Provider`,
    `${type}Keys`,
    `create${type}Client`,
    `bind${type}`,
    `${type}Backend`,
    `${type}BackendData`,
    `${type}Collections`,
    `${type}NestedCollections`,
    `create${type}Backend`,
    `create${type}Handlers`,
    `start${type}Server`,
    `start${type}Worker`,
    `mock${type}`,
    `use${type}Client`,
    `provide${type}Client`,
    `${call}Keys`,
  ];
}

function nameEach(
  keys: Iterable<string>,
  policy: (key: string) => string,
  suffix: string,
  taken: Set<string>,
): Map<string, string> {
  const names = new Map<string, string>();
  for (const key of exactFirst(keys, policy)) {
    const name = firstFree(
      (name) => name,
      candidates(policy(key), suffix, key),
      (name) => !taken.has(name),
    );
    taken.add(name);
    names.set(key, name);
  }
  return names;
}

function nameOperations(ids: Iterable<string>, taken: Set<string>): Map<string, OperationNames> {
  const names = new Map<string, OperationNames>();
  const files = new Set<string>(["index"]);
  const free = (name: OperationNames): boolean =>
    !files.has(name.file) && derivedNames(name).every((derived) => !taken.has(derived));
  for (const id of exactFirst(ids, camelCase)) {
    const name = firstFree((made: OperationNames) => made, operationCandidates(id), free);
    files.add(name.file);
    for (const derived of derivedNames(name)) taken.add(derived);
    names.set(id, name);
  }
  return names;
}

/** The name as it is; the same function with other types, where only a type is taken; then another function as well. */
function* operationCandidates(id: string): Generator<OperationNames> {
  const stem = camelCase(id);
  yield operationNames(stem);
  yield operationNames(stem, "Operation");
  for (const name of candidates(`${stem}Operation`, "", id)) yield operationNames(name);
}

function operationNames(stem: string, suffix = ""): OperationNames {
  const call = RESERVED_WORDS.has(stem) || RESERVED_CALLS.has(stem) ? `${stem}_` : stem;
  const type = plain(upperFirst(stem)) + suffix;
  return {
    call,
    stem,
    // Without upper and lower case, a function and its types would have one name.
    type: type === stem ? `N${stem}` : type,
    hook: `use${plain(upperFirst(stem))}`,
    file: kebabCase(stem),
  };
}

const MOCK_TYPES = ["MockAnswer", "MockReplies", "MockRequest"] as const;

/** Every export that a target derives from the names of an operation. A view that prints another one adds it here. */
function derivedNames({ call, stem, type, hook }: OperationNames): string[] {
  return [
    call,
    hook,
    `${hook}Suspense`,
    ...["Operation", "Options", "Invalidates", "Mutation", "Optimistic", "Handler", "Validator"].map(
      (suffix) => stem + suffix,
    ),
    ...["Input", "Output", "Outputs", "Error", "Result", "Failure", "Key", "Handler", ...MOCK_TYPES].map(
      (suffix) => type + suffix,
    ),
  ];
}

function namePaging(paged: Iterable<string>, taken: Set<string>): Map<string, PagingNames> {
  const named = (stem: string): PagingNames => ({
    pages: `${stem}Pages`,
    items: `${stem}Items`,
    all: `${stem}All`,
    item: `${plain(upperFirst(stem))}Item`,
    infiniteOptions: `${stem}InfiniteOptions`,
    infiniteKey: `${plain(upperFirst(stem))}InfiniteKey`,
    infiniteHook: `use${plain(upperFirst(stem))}Infinite`,
    suspenseInfiniteHook: `use${plain(upperFirst(stem))}SuspenseInfinite`,
  });
  const free = (made: PagingNames): boolean => Object.values(made).every((name: string) => !taken.has(name));
  return new Map(
    exactFirst(paged, camelCase).map((id) => {
      const made = firstFree(named, candidates(camelCase(id), "Operation", id), free);
      for (const name of Object.values(made)) taken.add(name);
      return [id, made];
    }),
  );
}

/** Names that need no change come first, so that the others give way to them; then by code unit. */
function exactFirst(keys: Iterable<string>, policy: (key: string) => string): string[] {
  const rank = (key: string): number => (policy(key) === key ? 0 : 1);
  return [...new Set(keys)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** The name itself, then with a word, then with digits that depend on the key alone; endless, whatever is taken. */
function* candidates(wanted: string, suffix: string, key: string): Generator<string> {
  yield wanted;
  yield wanted + suffix;
  for (let tail = digest(key); ; tail = digest(tail)) yield `${wanted}_${tail}`;
}

function firstFree<N, T>(make: (name: N) => T, names: Iterable<N>, free: (made: T) => boolean): T {
  for (const name of names) {
    const made = make(name);
    if (free(made)) return made;
  }
  throw new Error("candidates never end");
}

/** ECMAScript 2025 section 12.7.2, with the words that only strict or module code reserves, and TypeScript's own. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `abstract any arguments as async await boolean break case catch class const continue debugger declare default delete do
  else enum eval export extends false finally for from function get if implements import in infer instanceof interface is
  keyof let module namespace never new null number object of package private protected public readonly require return set
  static string super switch symbol this throw true try type typeof undefined unique unknown using var void while with
  yield NaN Infinity globalThis`.split(/\s+/),
);

/** Values that generated modules import or declare, or that a client has as members. */
const RESERVED_CALLS: ReadonlySet<string> = new Set(
  `all withDetails emptyReply buildReply anyBody anyOf anyStep anyStepDecoded api apiKey auth backendTable basic bearer bearerToken binary bodyAs bodyWithin call client context cookie cookieExploded cookieJson createBackend createClient
  createClientContext createRuntimeClient deepObject dotted form formJoined fullMock handlers header headerExploded
  handlerOf headerJson hooks inCookie inHeader inPath inQuery infiniteOptions input items json label labelExploded limiter limiterLayer liteMock liteOperation matrix matrixExploded mediaType mediaTypes mock mockInVitest multipart multipartWith
  loadQuery mutationOptions operationKeys optimistic overMutation paging places prefetchQuery oneOfBodies oneOfTypes operation options orNothing pages pathJson pipeDelimited queryJson queryOptions readAsked readBlob readByStatus readByType
  readEvents readJson readJsonLines readJsonSequence readNothing readText
  refreshOn401 requestId reserved responseLimit retry retryLayer scope scopedKey security serverTemplate serverUrl servers simple simpleExploded simpleText
  sized spaceDelimited synthesize text told transport unversioned unwrap unwrapEnvelope urlencoded urlencodedWith inject provide toValue useInfiniteQuery useMutation useQuery useSuspenseInfiniteQuery useSuspenseQuery versioned then toJSON toString valueOf constructor prototype`.split(
    /\s+/,
  ),
);

/** Types that generated modules use unqualified, and the standard globals that a reader expects to be themselves. */
const RESERVED_TYPES: ReadonlySet<string> = new Set(
  `Accept AllOptions Array ArrayBuffer AsyncGenerator AsyncIterable Blob Boolean BigInt Date Error Exclude Extract File FormData Function Headers Infinity JSON Map
  Math NonNullable Number Object Omit Partial Pick Promise Proxy ReadableStream Readonly Record Reflect RegExp
  Request Required Response Set String Symbol URL URLSearchParams Uint8Array WeakMap WeakSet Window ApiCallOptions
  ApiClient ApiClientOptions ApiError AnyKey ApiInfiniteOptions ApiMutationOptions ApiQueryOptions AuthScheme Backend BackendData BackendOptions BackendTable CallOptions Client ClientContext
  ClientErrorStatus ClientOptions ClientProvider Enveloped Failed FailureStatus FieldOptions HttpHandler DataTag InfiniteData InvalidationOptions LiteOperation LiteOutcome Login MediaType MediaTypeNames
  MockAnswer MockOperation MockReply MockOutcome MockSettings NetworkError Ok Operation OperationData OperationKey OperationKeys OperationValidator OptimisticOptions PageError PageOptions ParseError RedirectionStatus
  Members ReplyOptions RequestFailure SizeError SchemaData Secret ServerErrorStatus ServerSentEvent ServerName ServerTemplate ServerVariables Servers SuccessStatus InjectionKey MaybeRefOrGetter MutationFunctionContext SkipToken TwoWayPaging UseInfiniteQueryReturnType UseMutationReturnType UseQueryReturnType UseApiInfiniteOptions UseApiMutationOptions UseApiQueryOptions UseApiSuspenseInfiniteOptions UseApiSuspenseOptions UseInfiniteQueryResult UseMutationResult UseSuspenseInfiniteQueryResult UseSuspenseQueryResult
  UseQueryResult ValidationError Version components operations paths webhooks`.split(/\s+/),
);
