import type { Json } from '../core/Json.ts';

/** A tool as a source gives it, before anything is checked. `undefined`: it does not say. */
export interface GivenTool {
  readonly name: Json | undefined;
  readonly title: Json | undefined;
  readonly description: Json | undefined;
  readonly parameters: Json | undefined;
  /** Schema of its result. */
  readonly result: Json | undefined;
  /** Whether a call changes anything, where the source says so. */
  readonly effect?: 'reads' | 'changes';
  /** Where it stands in its source. */
  readonly origin: string;
}
