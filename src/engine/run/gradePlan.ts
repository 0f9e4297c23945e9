import type { SessionSource } from '../../core/Environment.ts';
import type { PlannedCase } from '../../core/Plan.ts';
import type { RecordedAnswer } from '../../core/RecordingFormat.ts';
import type { CallsFound } from '../../core/CallsFound.ts';
import type { Transcript } from '../../core/Transcript.ts';
import type { Verdict } from '../../core/Verdict.ts';
import { carryOutPlan } from '../../grading/carryOutPlan.ts';
import { prepareTools } from '../../grading/ToolSet.ts';
import type { Reader } from '../../reading/createReader.ts';
import { withFaults } from '../live/withFaults.ts';
import { readerFor } from '../observe.ts';
import type { Asked, Graded } from '../observe.ts';
import type { PreparedCase } from '../PreparedCase.ts';

const changed: Verdict = { state: 'not-gradable', reason: 'world-changed' };

/** Whether all calls had to come in one answer, which is carried out when it is graded: nothing came back while it was asked. */
export function isPlan({ case: { key } }: Pick<PreparedCase, 'case'>): boolean {
  return key.kind === 'state' && key.atOnce === true;
}

/** Grades a plan that was made in one answer on what it brings about in its world, under each of the two readings. */
export function gradePlan({ answer, outcome }: Pick<RecordedAnswer, 'answer' | 'outcome'>, planned: Pick<PlannedCase, 'environment'>, prepared: PreparedCase, asked: Pick<Asked, 'interface'>, read: Reader, worlds: readonly SessionSource[]): Graded {
  const reading = readerFor(asked.interface, prepared, outcome, read)(answer, asked.interface, prepared.names);
  const carriedOut = (found: CallsFound): Transcript => planTranscript(found, answer.text, planned, prepared, worlds);
  const lenient = carriedOut(reading.lenient);
  const strict = reading.strict === reading.lenient ? lenient : carriedOut(reading.strict);
  const verdictOn = (transcript: Transcript): Verdict => (transcript.state === null ? changed : prepared.grader.gradeTranscript(transcript));
  const verdict = verdictOn(lenient);
  return { reading, strict: strict === lenient ? verdict : verdictOn(strict), lenient: verdict, official: null, exchange: { strict, lenient } };
}

function planTranscript(found: CallsFound, text: string | null, { environment }: Pick<PlannedCase, 'environment'>, { case: { prompt } }: PreparedCase, worlds: readonly SessionSource[]): Transcript {
  const world = worlds.find(({ id, version }) => id === environment?.world && version === environment.version);
  if (environment === null || world === undefined) return { turns: [{ found, text, results: [], unread: [] }], cutOff: false, state: null };
  const session = withFaults(world.open(environment, prompt.tools.map(({ name }) => name)), environment.faults ?? []);
  return carryOutPlan(found, text, prepareTools(prompt.tools), session);
}
