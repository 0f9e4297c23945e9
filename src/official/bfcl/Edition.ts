import type { LeniencyCode } from '../../core/Leniency.ts';
import type { PythonValue } from './python/PythonValue.ts';
import type { Walker } from './python/resolvePython.ts';

/** What tells the official checker of one time from that of another. */
export interface Edition {
  readonly id: string;
  readonly suites: readonly string[];
  readonly walker: Walker;
  /** How the key of a case lies in its line. */
  readonly keys: 'bare' | 'object' | 'list';
  /** Whether an integer may stand for a float. */
  readonly integerIsFloat: boolean;
  /** Whether the number of a dict's keys is compared first, and dicts inside are gone into. */
  readonly dicts: 'counted' | 'optional-keys';
  /** How an object of JavaScript is taken apart. */
  readonly objects: 'split' | 'pattern';
  /** What decoded output must be to be checked at all. */
  readonly shape: 'dicts' | 'calls';
  /** Whether several expected calls and a choice of tools go through one matcher. */
  readonly multipleIsParallel: boolean;
  readonly irrelevantCalled: string;
  readonly profiles: readonly Profile[];
}

export type Language = 'python' | 'java' | 'javascript';

export interface Profile {
  readonly id: string;
  readonly models: readonly string[];
  readonly kind: 'native' | 'prompted';
  readonly syntax: string;
  readonly tolerated: readonly LeniencyCode[];
  /** Whether the harness offered `a.b` as `a_b`. */
  readonly underscores: boolean;
  readonly decode: Decoder;
}

/** What the official harness makes of a recorded result. `undefined`: it raises. */
export type Decoder = (result: PythonValue, language: Language, walker: Walker) => PythonValue | undefined;
