import { isDeepStrictEqual } from 'node:util';
import type { Answer } from '../core/Answer.ts';
import type { CallsFound } from '../core/CallsFound.ts';
import type { SessionSource, ToolResult } from '../core/Environment.ts';
import type { Item } from '../core/Item.ts';
import type { Exhibit, Projection, Subtask } from '../core/Subtask.ts';
import type { Transcript, TranscriptTurn } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { auditKey } from '../grading/auditKey.ts';
import { carryOutPlan } from '../grading/carryOutPlan.ts';
import { prepareGrader } from '../grading/prepareGrader.ts';
import { prepareTools } from '../grading/ToolSet.ts';

/** What checking exhibits takes: how native answers are read, and what answers their calls. */
export interface ExhibitKit {
  readonly read: (answer: Answer, projection: Projection) => CallsFound;
  readonly sessions: readonly SessionSource[];
}

/** What a subtask owes for an item: the same cases each time, sound keys, and for every exhibit its due verdict for its due reason. */
export function checkSubtask(subtask: Subtask, item: Item, kit: ExhibitKit): readonly string[] {
  const projections = subtask.project(item);
  return [
    ...(isDeepStrictEqual(projections, subtask.project(item)) ? [] : ['the same item gives other cases']),
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(projections)), projections) ? [] : ['a case does not survive a JSON round trip']),
    ...projections.flatMap((projection) => projectionBreaches(subtask, item, projection, kit)),
  ].map((breach) => `${subtask.id}: ${breach}`);
}

function projectionBreaches(subtask: Subtask, item: Item, projection: Projection, kit: ExhibitKit): readonly string[] {
  const { id, key, prompt, origin } = projection.case;
  const defect = auditKey(key, prompt.tools);
  const exhibits = subtask.exhibits(item, projection);
  const states = new Set(exhibits.map(({ due }) => due.state));
  return [
    ...(defect === null ? [] : [`${id} has a defective key: ${defect}`]),
    ...(origin.composed?.item === item.id && origin.composed.subtask === subtask.id ? [] : [`${id} does not say where it comes from`]),
    ...(origin.cluster === item.cluster ? [] : [`${id} lies in another cluster than its item`]),
    ...(states.has('right') && states.has('wrong') ? [] : [`${id} has no right and wrong exhibits`]),
    ...exhibits.flatMap((exhibit) => exhibitBreach(exhibit, projection, kit)),
  ];
}

function exhibitBreach(exhibit: Exhibit, projection: Projection, kit: ExhibitKit): readonly string[] {
  const { id, key, prompt } = projection.case;
  const verdict = prepareGrader(key, prompt.tools).gradeTranscript(transcriptOf(exhibit, projection, kit));
  return isDue(verdict, exhibit.due) ? [] : [`${id}, ${exhibit.title}: due ${JSON.stringify(exhibit.due)}, got ${JSON.stringify(verdict).slice(0, 300)}`];
}

function isDue(verdict: Verdict, due: Exhibit['due']): boolean {
  if (due.state !== 'wrong') return verdict.state === due.state;
  return verdict.state === 'wrong' && verdict.reasons.some(({ code }) => code === due.reason);
}

/** The answers of an exhibit with what its environment gives back, as the engine would keep them. */
function transcriptOf({ answers }: Exhibit, projection: Projection, { read, sessions }: ExhibitKit): Transcript {
  const { environment } = projection;
  const source = sessions.find(({ id }) => id === environment?.world);
  const session = environment === null || source === undefined ? null : source.open(environment, projection.case.prompt.tools.map(({ name }) => name));
  const [only] = answers;
  const { key, prompt } = projection.case;
  if (key.kind === 'state' && key.atOnce === true && only !== undefined && session !== null) return carryOutPlan(read(only, projection), only.text, prepareTools(prompt.tools), session);
  const turns = answers.map((answer, turn): TranscriptTurn => {
    const found = read(answer, projection);
    const calls = answer.toolCalls ?? [];
    const isLast = turn === answers.length - 1;
    const results = session === null || isLast ? [] : calls.map((call): ToolResult => session.call(call.name, call.arguments ?? ''));
    const ofFound = found.state === 'calls' ? found.calls.map(({ source: place }) => (typeof place === 'number' ? (results[place] ?? null) : null)) : [];
    return { found, text: answer.text, results: ofFound, unread: found.state === 'calls' ? [] : results };
  });
  return { turns, cutOff: false, state: session?.state() ?? null };
}
