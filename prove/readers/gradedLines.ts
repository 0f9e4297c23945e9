import type { Projection } from '../../src/core/Subtask.ts';
import type { Verdict } from '../../src/core/Verdict.ts';

interface Graded {
  readonly case: number;
  readonly calls?: unknown;
  readonly reply?: string;
  readonly note?: string;
  /** `null`: there is no such case. */
  readonly projection: Projection | null;
  readonly verdict: Verdict | null;
}

/** How many are right, which were not answered, and every miss with request, key, answer and reasons; remarks of readers too. */
export function gradedLines(graded: readonly Graded[], cases: number): string {
  const answered = new Set(graded.map((one) => one.case));
  const missing = Array.from({ length: cases }, (_, at) => at + 1).filter((number) => !answered.has(number));
  const right = graded.filter(({ verdict }) => verdict?.state === 'right');
  const told = graded.filter(({ verdict, note }) => verdict?.state !== 'right' || (note !== undefined && note !== ''));
  return [`${String(right.length)} of ${String(graded.length)} answers are right; not answered: ${missing.length === 0 ? 'none' : missing.join(', ')}`, ...told.map(missText), ''].join('\n');
}

function missText({ case: number, calls, reply, note, projection, verdict }: Graded): string {
  if (projection === null) return `\n#${String(number)}: there is no such case`;
  const { origin, prompt, key } = projection.case;
  return [
    `\n#${String(number)} ${verdict?.state ?? ''}: ${origin.category}, ${origin.stress?.stressor ?? ''}=${origin.stress?.level ?? ''}, ${origin.composed?.world ?? ''}`,
    ...prompt.messages.flatMap((message) => (message.role === 'user' || message.role === 'system' ? [`  ${message.role}: ${message.content}`] : [])),
    `  key: ${JSON.stringify(key)}`,
    `  answer: ${reply === undefined ? JSON.stringify(calls) : JSON.stringify(reply)}`,
    ...(verdict?.state === 'wrong' ? [`  reasons: ${JSON.stringify(verdict.reasons)}`] : verdict?.state === 'not-gradable' ? [`  reason: ${verdict.reason}`] : []),
    ...(note === undefined || note === '' ? [] : [`  note: ${note}`]),
  ].join('\n');
}
