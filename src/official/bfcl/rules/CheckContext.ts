import type { PythonList, PythonValue } from '../python/PythonValue.ts';
import type { Edition } from '../Edition.ts';
import type { FunctionDescription } from './describeFunction.ts';
import type { RuleId } from './ruleIds.ts';

/** `null`: valid. Else the official error type; one that starts with `harness:` is an exception. */
export type Fault = string | null;

/** Everything a check needs beside what it compares. */
export interface CheckContext {
  readonly edition: Edition;
  readonly language: 'python' | 'java' | 'javascript';
  /** Whether the names of tools were offered with dots replaced by underscores. */
  readonly underscores: boolean;
  readonly without: ReadonlySet<RuleId>;
  /** Descriptions of tools as they were read before. */
  readonly descriptions: Map<PythonValue, FunctionDescription | null>;
  /** Accepted strings in comparable form, by the list they come from. */
  readonly accepted: Map<PythonList, ReadonlySet<string>>;
}

/** The fault of an exception inside the official checker, which ends its whole run. */
export function crash(exception: string): string {
  return `harness:${exception}`;
}

export function crashed(fault: Fault): boolean {
  return fault !== null && fault.startsWith('harness:');
}
