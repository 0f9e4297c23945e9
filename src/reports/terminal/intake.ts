import type { Diagnosis } from '../../core/Diagnosis.ts';
import { count } from '../../wording/count.ts';
import { intakeText } from '../../wording/intakeText.ts';
import { runLines } from '../../wording/runText.ts';
import { problemExample, problemName } from '../../wording/problemText.ts';
import type { Screen } from './Screen.ts';

const mostExamples = 2;

/** What came in, and every problem with its first examples. */
export function writeIntake(screen: Screen, diagnosis: Diagnosis): void {
  screen.heading('Intake');
  screen.text(intakeText(diagnosis), { indent: 2 });
  for (const line of runLines(diagnosis)) screen.text(line, { indent: 2 });
  for (const { code, count: times, examples } of diagnosis.intake.problems) {
    screen.text(`${count(times)} ${problemName(code, times)}`, { indent: 2, hang: '·  ', mark: screen.style.open });
    for (const example of examples.slice(0, mostExamples)) screen.text(problemExample(example), { indent: 5, mark: screen.style.faint });
  }
}
