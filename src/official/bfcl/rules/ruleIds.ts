/** Rules of the official checkers that can be set aside. Ids are permanent. */
export const ruleIds = [
  /** Spaces and `,./-_*^` are removed before strings are compared. */
  'punctuation-stripping',
  /** Strings are compared in lower case. */
  'case-folding',
  /** `'` and `"` are the same. */
  'quote-folding',
  /** An optional argument that the tool has and the key does not list is wrong. */
  'optional-not-listed',
  /** An optional argument that the key lists must be given. */
  'optional-must-be-given',
  /** An explicit null is a value like any other. */
  'null-is-a-value',
  /** An integer is no float (April 2024 only). */
  'integer-is-no-float',
  /** An integer is no element of a list of floats. */
  'integer-in-float-list',
  /** `5.0` is no integer. */
  'float-is-no-integer',
  /** Java and JavaScript values must be text of a literal of that language, whose escapes stay as they are. */
  'foreign-literal',
  /** Accepted values inside a dict must be lists; a bare one raises. */
  'dict-values-listed',
  /** A value of the type of the first accepted one passes the type check, whatever the tool declares. */
  'type-of-the-key',
  /** Elements of a list of anything must be strings, or of the type of the key's first element. */
  'any-element-is-string',
  /** Strings inside lists of lists and inside dicts of dicts are compared exactly. */
  'nested-strings-exact',
  /** Calls are matched in the order of the key, each to the first that fits. */
  'greedy-order',
  /** The tool of an expected call is the first whose name is part of the key's. */
  'substring-lookup',
  /** An answer that cannot be decoded is a refusal. */
  'undecodable-is-refusal',
] as const;

export type RuleId = (typeof ruleIds)[number];
