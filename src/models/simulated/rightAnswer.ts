import type { Call } from '../../core/Call.ts';
import type { Case } from '../../core/Case.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import type { Grader } from '../../grading/prepareGrader.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { minimalCall } from './minimalCall.ts';
import type { RightAnswer } from './AnswerBook.ts';

/** What is right for a case, by its key. `null`: its key does not say. `syntax`: `null` in a native interface. */
export function rightAnswer({ key, prompt }: Case, syntax: Syntax | null): RightAnswer | null {
  if (key.kind === 'none') return null;
  const { tools } = prompt;
  let grader: Grader | null = null;
  const isRight = (calls: readonly Call[]): boolean => {
    grader ??= prepareGrader(key, tools);
    if (calls.length === 0) return grader.grade({ state: 'no-call', evidence: 'prose', asks: false }).state === 'right';
    return grader.grade({ state: 'calls', calls }).state === 'right';
  };
  const [first] = tools;
  if (key.kind === 'calls') return { calls: goldCalls(key, tools), tools, earlier: null, syntax, isRight };
  return { calls: key.expected === 'call' && first !== undefined ? [minimalCall(first)] : [], tools, earlier: null, syntax, isRight };
}
