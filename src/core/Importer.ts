import type { Catalog, CatalogProblem } from './Catalog.ts';
import type { WireReply } from './WireReply.ts';
import type { WireRequest } from './WireRequest.ts';

/** Turns what the user names into a catalog: `importers/<id>/index.ts` exports `importer`. */
export interface Importer {
  readonly id: string;
  readonly version: string;
  /** One line for people. */
  readonly description: string;
  /** Whether it reads sources of this kind; looks at the source and asks nobody. At most one importer does. */
  readonly recognise: (source: ToolSource) => boolean;
  /** Throws a UserError where the source is of another kind, a WorldError where a server fails. Calls no tool. */
  readonly load: (source: ToolSource, outside: ToolOutside) => Promise<ImportedCatalog>;
}

export interface ImportedCatalog {
  readonly catalog: Catalog;
  readonly problems: readonly CatalogProblem[];
}

/** What the user named after `--tools`. */
export type ToolSource =
  /** A file, a downloaded document or the standard input, read. `part`: what stood behind `#`; `null`: nothing did. */
  | { readonly kind: 'text'; readonly label: string; readonly text: string; readonly part: string | null }
  /** An address that serves tools and is no document. */
  | { readonly kind: 'address'; readonly address: string }
  /** A program that serves tools on its standard streams. */
  | { readonly kind: 'program'; readonly words: readonly string[] };

/** All from outside that an importer may take; made by the command line. */
export interface ToolOutside {
  /** One exchange. Values of `secretHeaders` are sent, and overwritten in whatever comes back. */
  readonly exchange: (request: WireRequest, secretHeaders: Readonly<Record<string, string>>) => Promise<WireReply>;
  /** Starts a program without a shell. */
  readonly spawnLines: (program: LineProgram) => LineProcess;
  /** Value of a variable of the environment; `null`: not set. */
  readonly variable: (name: string) => string | null;
}

export interface LineProgram {
  /** The program and its arguments. */
  readonly words: readonly string[];
  /** Variables that it gets beside those that every program needs. */
  readonly environment: Readonly<Record<string, string>>;
  /** Most bytes that it may write in all. */
  readonly mostBytes: number;
  /** Milliseconds that it may live. */
  readonly lifetime: number;
}

/** A running program that is spoken to in lines. */
export interface LineProcess {
  /** Hands over one line; lost where it has ended. */
  readonly send: (line: string) => void;
  /** The next line that it writes, waited for so many milliseconds. Rejects only with a UserError, where it could not be started. */
  readonly next: (milliseconds: number) => Promise<LineRead>;
  /** Ends it, if need be by force, and settles when it is gone. */
  readonly close: () => Promise<void>;
}

export type LineRead =
  | { readonly state: 'line'; readonly text: string }
  /** Nothing came in time. */
  | { readonly state: 'silent' }
  /** No line will come any more. `detail`: why, with the end of what it wrote to its standard error. */
  | { readonly state: 'ended'; readonly detail: string };
