import type { Diagnosis } from '../core/Diagnosis.ts';
import { count, counted } from './count.ts';

/** What came in and what became of it. */
export function intakeText({ intake }: Diagnosis): string {
  const problems = intake.problems.reduce((sum, { count: times }) => sum + times, 0);
  const ungradable = intake.answers - intake.graded - intake.notObserved;
  return (
    `${counted(intake.answers, 'answer')} read, ${count(intake.graded)} graded, ${ungradable > 0 ? `${count(ungradable)} not gradable, ` : ''}${count(intake.notObserved)} not observed, ` +
    `${counted(intake.excludedCases, 'case')} excluded, ${counted(problems, 'problem')}.`
  );
}
