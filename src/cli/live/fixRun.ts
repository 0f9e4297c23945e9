import type { Answer } from '../../core/Answer.ts';
import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Observation } from '../../core/Observation.ts';
import type { PairFacts } from '../../core/PairFacts.ts';
import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import { saidFingerprint } from '../../core/saidFingerprint.ts';
import type { RunStore } from '../../core/Store.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { UserError } from '../../core/UserError.ts';
import { observationTable } from '../../diagnosis/ObservationTable.ts';
import type { ObservationTable } from '../../diagnosis/ObservationTable.ts';
import { gradeRun, isGraded } from '../../engine/run/gradeRun.ts';
import { itemCalls } from '../../engine/run/itemCalls.ts';
import { situationsOf } from '../../engine/run/situationsOf.ts';
import { createReader } from '../../reading/createReader.ts';
import { isRight } from '../../training/chosenAnswers.ts';
import { makePairs } from '../../training/makePairs.ts';
import type { Aim, PairSet } from '../../training/makePairs.ts';
import { countPairs } from '../../training/countPairs.ts';
import { placeOf } from '../../training/PairMaker.ts';
import type { Situation } from '../../training/Situation.ts';
import { splitPairs } from '../../training/splitPairs.ts';
import { findingTitle } from '../../wording/findingTitle.ts';
import { fixText } from '../../wording/fixText.ts';
import { modelNames } from '../../wording/modelNames.ts';
import { exitCodes } from '../exitCodes.ts';
import { askTeacher } from './askTeacher.ts';
import type { TeacherRequest } from './askTeacher.ts';
import { chooseFindings } from './chooseFindings.ts';
import { chooseFormats } from './chooseFormats.ts';
import { diagnosisOf } from './finishRun.ts';
import type { LiveKit } from './LiveKit.ts';
import { noteUnfinished } from './noteUnfinished.ts';
import { openRun } from './openRun.ts';
import type { OpenRun } from './openRun.ts';
import { readPrices } from './readPrices.ts';
import { checkTrainable, checkTrainingFolder, writeTraining } from './writeTraining.ts';

export interface FixRequest {
  readonly run: string;
  /** Ids; empty: every certain finding of the model that pairs can be aimed at. */
  readonly findings: readonly string[];
  readonly model: string | null;
  /** Folder that is not there yet, or empty. */
  readonly output: string;
  /** Ids of formats; empty: all. */
  readonly formats: readonly string[];
  /** Pairs of each finding at most. */
  readonly pairs: number;
  /** Shares of all pairs, as fractions. */
  readonly mixed: number;
  readonly validation: number;
  readonly supervised: boolean;
  readonly teacher: TeacherRequest | null;
  /** Another run whose cases may not be trained on; `null`: only this run’s own part confirm. */
  readonly evaluation: string | null;
  readonly seed: string;
}

/** `faultline fix`: preference pairs aimed at what a run found, in the shapes that trainers read. */
export async function fixRun(request: FixRequest, kit: LiveKit): Promise<number> {
  const formats = chooseFormats(request.formats, kit.fixes);
  await checkTrainingFolder(request.output, '--out');
  const run = await openRun(request.run, 'read', kit);
  try {
    await noteUnfinished(run, kit);
    const diagnosis = await diagnosisOf({ ...run, price: await readPrices(null, run.outside.configuration), version: kit.version });
    const seen = await situationsIn(run, diagnosis);
    if (seen.situations.length === 0) throw notComposed(seen);
    const chosen = chooseFindings(diagnosis, seen.table, request.findings, request.model);
    const model = chosen[0]?.finding.model ?? '';
    const planned = run.store.plan.models.find(({ id }) => id === model);
    if (planned === undefined) throw new Error(`the plan holds no model ${model}`);
    const own = seen.situations.filter(({ observation }) => observation.model === model);
    const open = own.filter(({ composed, observation }) => composed.part === 'find' && !seen.defective.has(observation.caseId));
    const aims = chosen.map(({ finding, fails }): Aim => ({ finding, failures: open.filter(({ observation }) => fails(observation)) }));
    const pairsFrom = (teacher: ReadonlyMap<string, Answer | null>): PairSet => makePairs({ aims, situations: open, most: request.pairs, mixed: request.mixed, teacher }, seededRandom(request.seed).fork('pairs'));
    const taught = request.teacher === null ? null : await askTeacher(pairsFrom(new Map()).wanted, planned.interface, request.teacher, run, kit);
    if (request.teacher !== null && taught === null) {
      kit.surroundings.note('Interrupted before the teacher had answered; nothing was written.\n');
      return exitCodes.interrupted;
    }
    const made = pairsFrom(passing(taught ?? new Map(), open));
    if (made.pairs.every(({ role }) => role !== 'finding')) throw noPairs(made, open.length);
    await checkEvaluation(made, run, request.evaluation, kit);
    const split = splitPairs(made.pairs, request.validation, seededRandom(request.seed).fork('split'));
    checkTrainable(split, formats);
    const names = modelNames(diagnosis);
    const facts: Omit<PairFacts, 'formats'> = {
      run: run.label,
      model,
      interface: interfaceName(planned),
      seed: request.seed,
      aims: made.aims.map((aim) => ({ ...aim, title: findingTitle(aim.finding, names) })),
      ...countPairs(made, split),
      mixedAsked: request.mixed,
      validationAsked: request.validation,
      teacher: taught === null || request.teacher === null ? null : teacherFacts(request.teacher.teacher, taught, open),
      refused: { benchmark: seen.benchmark, confirm: own.filter(({ composed }) => composed.part === 'confirm').length, defective: seen.defective.size },
    };
    const written = await writeTraining({ folder: request.output, split, facts, formats, supervised: request.supervised });
    await kit.surroundings.print(fixText({ ...facts, formats: written }, request.output));
    return exitCodes.done;
  } finally {
    await run.store.close();
  }
}

interface SeenSituations {
  readonly situations: readonly Situation[];
  readonly table: ObservationTable;
  readonly defective: ReadonlySet<string>;
  /** Graded trials of cases that were collected and not composed. */
  readonly benchmark: number;
  readonly graded: number;
}

async function situationsIn(run: OpenRun, { keys }: Diagnosis): Promise<SeenSituations> {
  const { store, label, decoders, syntaxes, worlds } = run;
  const cases: PlannedCase[] = [];
  for await (const batch of store.readCases()) cases.push(...batch);
  const kit = { models: store.plan.models, syntaxes, worlds, read: createReader(syntaxes), items: itemCalls(cases) };
  const situations: Situation[] = [];
  const observations: Observation[] = [];
  let benchmark = 0;
  for await (const trial of gradeRun(store, label, decoders, syntaxes, worlds)) {
    if (!isGraded(trial)) continue;
    observations.push(trial.observation);
    if (trial.observation.origin.composed === undefined) benchmark += 1;
    situations.push(...situationsOf(trial, kit));
  }
  const defective = new Set(keys.defective.map(({ caseId }) => caseId));
  return { situations, table: observationTable(observations.filter(({ origin }) => origin.stress === undefined), defective), defective, benchmark, graded: observations.length };
}

function notComposed({ benchmark, graded }: SeenSituations): UserError {
  return new UserError({
    expected: 'a run over composed questions, which are fresh for each seed',
    came: graded === 0 ? 'no answer of this run was graded' : `all ${String(benchmark)} graded answers are to questions that were collected; training on a benchmark’s own items would spoil it`,
    remedy: graded === 0 ? 'go on with it by faultline resume' : 'run faultline diagnose --model … without --questions, and train on that',
  });
}

function noPairs({ aims }: PairSet, open: number): UserError {
  const left = aims.flatMap((aim) => [...aim.left].map(([reason, count]) => `${String(count)} ${reason}`));
  const failures = aims.reduce((sum, aim) => sum + aim.failures, 0);
  return new UserError({
    expected: 'wrong answers in part find to learn from, or right answers to put one fault into',
    came: `of ${String(open)} places in part find ${String(failures)} went wrong by these findings, and no pair could be proven${left.length === 0 ? '' : ` (${left.join(', ')})`}`,
    remedy: 'ask more questions of part find, or name a --teacher whose right answers can be learnt from',
  });
}

/** Answers of a teacher that the grader takes for right. */
function passing(taught: ReadonlyMap<string, Answer | null>, situations: readonly Situation[]): ReadonlyMap<string, Answer | null> {
  if (taught.size === 0) return taught;
  return new Map(situations.flatMap((situation): [string, Answer][] => {
    const answer = taught.get(placeOf(situation)) ?? null;
    return answer !== null && isRight(situation, answer) ? [[placeOf(situation), answer]] : [];
  }));
}

function teacherFacts(name: string, taught: ReadonlyMap<string, Answer | null>, situations: readonly Situation[]): NonNullable<PairFacts['teacher']> {
  const silent = [...taught.values()].filter((answer) => answer === null).length;
  const passed = passing(taught, situations).size;
  return { name, asked: taught.size, passed, failed: taught.size - silent - passed, silent };
}

function interfaceName({ interface: { kind, syntax } }: PlannedModel): string {
  return kind === 'prompted' ? `prompted text in ${syntax}` : kind;
}

/** Refuses pairs whose question verification will ask too, be it under another system text, with other tools, schemas or another form. A harness that takes calls out of the history makes it another question. */
async function checkEvaluation({ pairs }: PairSet, run: OpenRun, evaluation: string | null, kit: LiveKit): Promise<void> {
  const held = await questions(run.store, true);
  const other = evaluation === null ? null : await openRun(evaluation, 'read', kit);
  try {
    if (other !== null) for (const question of await questions(other.store, false)) held.add(question);
  } finally {
    await other?.store.close();
  }
  const shared = new Set(pairs.map(({ situation }) => situation.case).filter(({ prompt }) => held.has(saidFingerprint(prompt))).map(({ id }) => id));
  if (shared.size === 0) return;
  throw new UserError({
    expected: 'training questions that no evaluation asks',
    came: `${String(shared.size)} of them ${shared.size === 1 ? 'is' : 'are'} also in ${evaluation === null ? 'part confirm of this run' : `part confirm of this run or in ${JSON.stringify(evaluation)}`}, such as ${[...shared][0] ?? ''} (the same words, whatever the system text and the tools)`,
    remedy: 'evaluate on questions of another seed, or of --part confirm alone',
  });
}

async function questions(store: RunStore, onlyConfirm: boolean): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const batch of store.readCases()) {
    for (const { case: one } of batch) if (!onlyConfirm || one.origin.composed?.part === 'confirm') found.add(saidFingerprint(one.prompt));
  }
  return found;
}
