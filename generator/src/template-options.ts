/**
 * How templates are compiled, here and in the build. Values are finished code, so nothing is escaped; there are no
 * helpers; a partial sees only what it is given and is never indented.
 */
export const COMPILE_OPTIONS = {
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: {
    each: true,
    if: true,
    with: false,
    unless: false,
    log: false,
    lookup: false,
    helperMissing: false,
    blockHelperMissing: false,
  },
  preventIndent: true,
  explicitPartialContext: true,
} as const;
