import type { Tool } from './Tool.ts';

/** Tools and where they came from. */
export interface Catalog {
  /** For people: a file, a host or what a server calls itself; holds no secret. */
  readonly label: string;
  /** `<id>@<version>` of the importer. */
  readonly importer: string;
  readonly tools: readonly CatalogTool[];
}

export interface CatalogTool {
  readonly tool: Tool;
  /** A name for people that its source gives beside the real one; `null`: none. */
  readonly title: string | null;
  /** Whether a call changes anything; absent: its source does not say. */
  readonly effect?: 'reads' | 'changes';
  /** Where it stands in its source (`tools[3]`, `GET /pets/{id}`). */
  readonly origin: string;
}

/** Something of a catalog's source that could not be used as it stood. Counted and shown. */
export interface CatalogProblem {
  readonly code: CatalogProblemCode;
  /** Name of the tool that it concerns; `null`: none, or none that can be named. */
  readonly tool: string | null;
  /** Where it stands in the source (`tools[3].parameters.properties.city`, `GET /pets/{id}`, `page 4`). */
  readonly place: string;
  /** What came, short and plain; escaped only where shown. */
  readonly detail: string;
}

export const catalogProblemCodes = [
  /** Not used: no object, or nothing that a tool could be made of. */
  'malformed-tool',
  /** Not used: a tool that its provider runs (`web_search`), or a method that is no operation. */
  'unsupported-tool',
  /** Not used: no name. */
  'unusable-name',
  /** Not used: an earlier tool has this name. */
  'duplicate-name',
  /** Not used: parameters that are no object. */
  'unusable-schema',
  /** Taken as anything: a part of a schema that is no schema. */
  'malformed-schema',
  /** Taken as anything: a reference to nowhere, or into another document. */
  'unresolved-reference',
  /** Taken as anything: a reference that leads back to itself. */
  'cyclic-reference',
  /** Taken as anything: below the depth that is followed. */
  'nested-too-deep',
  /** Taken as anything: below the size that is followed. */
  'schema-too-large',
  /** Goes under another name: its own is no name of a tool, or is taken. */
  'renamed-tool',
  /** Goes under another name: two parameters of one tool share theirs. */
  'renamed-parameter',
  /** Left out: something that no call can carry. */
  'ignored-part',
  /** The list of tools has an end that was not reached. */
  'incomplete-list',
  /** What a server said beside the answers that it owes. */
  'server-noise',
] as const;

export type CatalogProblemCode = (typeof catalogProblemCodes)[number];
