import type { FactsKey } from '../core/Key.ts';
import type { Transcript } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { gradeAbstention } from './gradeAbstention.ts';
import { uncheckedClaims } from './replies/uncheckedClaims.ts';
import { gradeFacts } from './replies/gradeFacts.ts';

/**
 * Grades a report to the user on the text of the first answer; a call is no report. What is right in all that can be
 * checked and claims more in words is neither called right nor wrong.
 */
export function gradeReport(key: FactsKey, { turns: [first] }: Transcript): Verdict {
  if (first === undefined) return { state: 'not-gradable', reason: 'not-observed' };
  if (first.found.state === 'calls') return gradeAbstention({ kind: 'abstention', expected: 'no-call' }, first.found);
  const verdict = gradeFacts(key, first.text);
  return verdict.state === 'right' && uncheckedClaims(key, first.text ?? '').length > 0 ? { state: 'not-gradable', reason: 'unchecked-claims' } : verdict;
}
