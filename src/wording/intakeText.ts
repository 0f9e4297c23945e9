import type { Diagnosis } from '../core/Diagnosis.ts';
import { count, counted } from './count.ts';

/** What came in and what became of it. */
export function intakeText({ intake }: Diagnosis): string {
  const problems = intake.problems.reduce((sum, { count: times }) => sum + times, 0);
  return (
    `${counted(intake.answers, 'answer')} read, ${count(intake.graded)} graded, ${count(intake.notObserved)} not observed, ` +
    `${counted(intake.excludedCases, 'case')} excluded, ${counted(problems, 'problem')}.`
  );
}
