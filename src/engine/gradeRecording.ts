import type { Observation } from '../core/Observation.ts';
import type { OfficialVerdict } from '../core/OfficialVerdict.ts';
import type { CarriedScore, RecordedAnswer } from '../core/RecordingFormat.ts';
import type { Trajectory } from '../core/Trajectory.ts';
import { createReader } from '../reading/createReader.ts';
import { chooseInterfaces } from './chooseInterfaces.ts';
import type { Choices, ChosenInterface } from './chooseInterfaces.ts';
import { EqualAnswers } from './EqualAnswers.ts';
import type { Kit } from './Kit.ts';
import { gradeAnswer, observe } from './observe.ts';
import type { Graded } from './observe.ts';
import type { OpenRecording } from './openRecording.ts';
import { prepareCase } from './PreparedCase.ts';
import type { PreparedCase } from './PreparedCase.ts';
import { PreparedCases } from './PreparedCases.ts';
import { problemLog } from './ProblemLog.ts';
import type { ProblemLog } from './ProblemLog.ts';

/** A recording read and graded from end to end. */
export interface GradedRecording {
  readonly observations: readonly Observation[];
  readonly carried: readonly CarriedScore[];
  readonly trajectories: readonly Trajectory[];
  readonly chosen: ReadonlyMap<string, ChosenInterface>;
  readonly cases: PreparedCases;
  readonly problems: ProblemLog;
}

/** Called for every graded answer, with its texts, before they are let go; `published`: the verdict found in the folder. */
export type Witness = (answer: RecordedAnswer, prepared: PreparedCase, graded: Graded, asked: ChosenInterface, published: OfficialVerdict | null) => void;

/** Streams a recording twice: once to learn how each model answers, once to read and grade. */
export async function gradeRecording(recording: OpenRecording, choices: Choices, kit: Kit, witness: Witness | null): Promise<GradedRecording> {
  const problems = problemLog();
  const cases = new PreparedCases(recording.load?.cases ?? [], recording.checker);
  for (const problem of recording.load?.problems ?? []) problems.add(problem);
  const rivals = await recording.source.readVerdicts();
  for (const problem of rivals.problems) problems.add(problem);
  const chosen = await chooseInterfaces(recording, cases, rivals, choices, kit);
  const read = createReader(kit.syntaxes);
  const equal = new EqualAnswers(read);
  const observations: Observation[] = [];
  const carried: CarriedScore[] = [...rivals.carried];
  const trajectories: Trajectory[] = [];
  for await (const batch of recording.source.read(null)) {
    for (const item of batch) {
      if (item.kind === 'problem') problems.add(item.problem);
      else if (item.kind === 'carried') carried.push(item);
      else if (item.kind === 'trajectory') trajectories.push(item);
      else {
        const shared = cases.get(item.caseId);
        const prepared = shared ?? (item.case === null ? undefined : prepareCase(item.case));
        const asked = chosen.get(item.model);
        if (prepared === undefined || asked === undefined) {
          problems.add(unknownId(item));
          continue;
        }
        const published = rivals.verdicts.get(`${item.model}\u0000${item.caseId}`) ?? null;
        // A question that came with its answer is met once: nothing of it is kept.
        if (witness === null && shared !== undefined) {
          observations.push(equal.observe(item, prepared, asked, published));
          continue;
        }
        const graded = gradeAnswer(item, prepared, asked, read);
        observations.push(observe(item, prepared, graded, published));
        witness?.(item, prepared, graded, asked, published);
      }
    }
  }
  return { observations, carried, trajectories, chosen, cases, problems };
}

function unknownId(item: RecordedAnswer): Parameters<ProblemLog['add']>[0] {
  return { code: 'unknown-id', file: item.file, line: item.line, detail: item.caseId.slice(0, 120), model: item.model };
}
