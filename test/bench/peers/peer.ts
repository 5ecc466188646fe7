/** A way from the description to calls and hooks, and modules that use what it makes. */
export interface Peer {
  readonly name: string;
  /** What generates: the file of a command, from the folder of node_modules, and its arguments. */
  readonly command?: readonly [file: string, ...args: string[]];
  /** What the command reads beside the description, by file name. */
  readonly files?: Readonly<Record<string, string>>;
  /** A module that imports what one call of `getUser` takes, and keeps it. */
  readonly call: readonly string[];
  /** The same of one query hook, its client included. */
  readonly hook: readonly string[];
  /** A module that makes all nine calls and tells failure from success as the peer's documentation does. */
  readonly calls: readonly string[];
  /** A component that uses all nine by hooks, and suspense and infinite ones where the peer makes any. */
  readonly hooks: readonly string[];
  /**
   * A module that exports `getUser(userId)`, `listUsers(pagination)` and `deleteInvites(emails)`: each gives whether the
   * peer tells of a success, and throws where it throws.
   */
  readonly probe: readonly string[];
}
