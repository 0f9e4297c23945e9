import type { FactsKey } from '../../core/Key.ts';
import type { Verdict } from '../../core/Verdict.ts';

/** Grades what a report to the user states. */
export function gradeFacts(_key: FactsKey, _text: string | null): Verdict {
  return { state: 'not-gradable', reason: 'no-key' };
}
