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
import { partialCategories } from './partialCategories.ts';
import { prepareCase } from './PreparedCase.ts';
import type { PreparedCase } from './PreparedCase.ts';
import { PreparedCases } from './PreparedCases.ts';
import { problemLog } from './ProblemLog.ts';
import type { ProblemLog } from './ProblemLog.ts';
import { RankedRecords } from './RankedRecords.ts';
import type { RankRecords } from './RankedRecords.ts';

/** A recording read and graded from end to end. */
export interface GradedRecording {
  readonly observations: readonly Observation[];
  readonly carried: readonly CarriedScore[];
  readonly trajectories: readonly Trajectory[];
  readonly chosen: ReadonlyMap<string, ChosenInterface>;
  readonly cases: PreparedCases;
  readonly problems: ProblemLog;
}

/** Called for every answer as it is graded, which of several models goes side by side, with its texts, before they are let go; `published`: the verdict found in the folder. */
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
  const ranks = new RankedRecords();
  const grade = (answer: RecordedAnswer, records: RankRecords): void => {
    const shared = cases.get(answer.caseId);
    const prepared = shared ?? (answer.case === null ? undefined : prepareCase(answer.case));
    const asked = chosen.get(answer.model);
    if (prepared === undefined || asked === undefined) {
      records.problems.add(unknownId(answer));
      return;
    }
    const published = rivals.verdicts.get(`${answer.model}\u0000${answer.caseId}`) ?? null;
    // A question that came with its answer is met once: nothing of it is kept.
    if (witness === null && shared !== undefined) {
      records.observations.push(equal.observe(answer, prepared, asked, published));
      return;
    }
    const graded = gradeAnswer(answer, prepared, asked, read);
    records.observations.push(observe(answer, prepared, graded, published));
    witness?.(answer, prepared, graded, asked, published);
  };
  for await (const { rank, items } of recording.source.read(null)) {
    const records = ranks.at(rank);
    for (const item of items) {
      if (item.kind === 'problem') records.problems.add(item.problem);
      else if (item.kind === 'carried') records.carried.push(item);
      else if (item.kind === 'trajectory') records.trajectories.push(item);
      else grade(item, records);
    }
  }
  const all = ranks.inOrder();
  for (const one of all) problems.addSummary(one.problems.summary());
  const observations = all.flatMap(({ observations: own }) => own);
  for (const problem of partialCategories(observations, cases.perCategory())) problems.add(problem);
  return {
    observations,
    carried: [...rivals.carried, ...all.flatMap(({ carried }) => carried)],
    trajectories: all.flatMap(({ trajectories }) => trajectories),
    chosen,
    cases,
    problems,
  };
}

function unknownId(item: RecordedAnswer): Parameters<ProblemLog['add']>[0] {
  return { code: 'unknown-id', file: item.file, line: item.line, detail: item.caseId.slice(0, 120), model: item.model };
}
