import type { Problem } from '../../core/Problem.ts';
import { count } from '../../wording/count.ts';
import { problemExample, problemName } from '../../wording/problemText.ts';

const shown = 5;

/** Problems by their kind, the first few of each in full. */
export function problemNotes(problems: readonly Problem[]): string {
  return [...Map.groupBy(problems, ({ code }) => code)]
    .flatMap(([code, all]) => [
      `${count(all.length)} ${problemName(code, all.length)}`,
      ...all.slice(0, shown).map((problem) => `  ${problemExample(problem)}`),
      ...(all.length > shown ? [`  and ${count(all.length - shown)} more`] : []),
    ])
    .map((line) => `${line}\n`.replaceAll('\u00a0', ' '))
    .join('');
}
