import { resolve } from 'node:path';
import type { Model } from '../../core/Model.ts';
import type { PlannedModel } from '../../core/Plan.ts';
import { UnreachableError } from '../../core/UnreachableError.ts';
import type { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';
import { harnessNote } from '../../engine/harness/harnessFrom.ts';
import type { PlannedRun } from '../../engine/rounds/planRun.ts';
import { fixedRounds } from '../../engine/rounds/fixedRounds.ts';
import type { KeptSide } from '../../verification/KeptSide.ts';
import { leastObserved } from '../../verification/leastObserved.ts';
import { count, counted } from '../../wording/count.ts';
import { subjectName } from '../../wording/verificationText.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { askRun } from '../live/askRun.ts';
import { builtInModels } from '../live/builtInModels.ts';
import { endedEarly } from '../live/finishRun.ts';
import type { LiveKit } from '../live/LiveKit.ts';
import type { Outside } from '../live/openEndpoint.ts';
import { readPrices } from '../live/readPrices.ts';
import { newRunPlace, usualRuns } from '../live/runPlace.ts';
import { shellWord } from '../live/shellWord.ts';
import type { GateCommandRequest } from './GateCommandRequest.ts';
import { sideOf } from './verifyKept.ts';

/** Share of the trials of a model, and of those of a part, that may be unobserved before a gate says that the world failed. */
const tolerableLoss = 0.1;

/** What is asked, with what it is asked through: that of the run that it is held against, or that is confirmed. */
export interface Asked extends PlannedRun {
  readonly through: KeptSide['through'];
}

/** Ended before its planned end, by the user or a ceiling, with the exit code of that. */
export interface Unfinished {
  readonly exitCode: number;
}

/**
 * Asks a plan, keeps it like any run, and reads it. `seed`: of simulated models.
 *
 * @throws WorldError where too much was not observed to judge by it
 */
export async function askKept(planned: Asked, opened: ReadonlyMap<string, Model>, seed: string, request: GateCommandRequest, outside: Outside, kit: LiveKit): Promise<KeptSide | Unfinished> {
  const { surroundings, syntaxes, worlds } = kit;
  const { models: all } = planned.plan;
  const builtIn = await builtInModels(all.filter(isBuiltIn), { cases: planned.round.cases, seed, questions: null, syntaxes, kit });
  const models = new Map([...opened, ...builtIn.models]);
  const place = await newRunPlace(resolve(surroundings.folder, request.runs ?? outside.configuration.runs ?? usualRuns), Date.now(), surroundings.owner);
  const price = await readPrices(request.prices, outside.configuration);
  const store = await kit.store.create(place, planned.plan);
  const resume = `faultline resume ${shellWord(place)}`;
  try {
    if (planned.through !== null && planned.through !== 'unknown') await store.putNote(harnessNote, { ...planned.through });
    // After all that is kept with it: a run that was killed before is refused, since it has no questions.
    await store.freezeRound(planned.round);
    surroundings.note(`Asking ${counted(planned.round.trials.length, 'trial').replaceAll('\u00a0', ' ')}; everything is kept in ${place}\n`);
    const concurrency = request.concurrency ?? outside.configuration.concurrency ?? null;
    const summary = await askRun({ ...request, concurrency, store, rounds: fixedRounds, models, syntaxes, worlds, price, finished: () => undefined, cache: null }, surroundings);
    const exitCode = endedEarly({ ...summary, userError: null }, resume, surroundings);
    if (summary.userError !== null) throw inPipeline(summary.userError);
    if (exitCode !== null) return { exitCode };
  } finally {
    await store.close();
  }
  const side = await sideOf(place, kit);
  checkObserved(side, place, request.skills);
  return side;
}

/** In a pipeline an address that nobody answers at is a failure of the world: it was right when the baseline was made. */
export function inPipeline(fault: UserError): Error {
  return fault instanceof UnreachableError ? new WorldError(`Expected ${fault.expected}, but ${fault.came}.`, { cause: fault }) : fault;
}

export function isUnfinished(side: object): side is Unfinished {
  return 'exitCode' in side;
}

/** A gate that was green because nobody answered would be worse than none: not one model of it, nor one part that is looked at. */
export function checkObserved(side: KeptSide, place: string, skills: readonly string[]): void {
  const worst = leastObserved(side, skills).find(({ lost, planned }) => lost > planned * tolerableLoss);
  if (worst === undefined) return;
  const { model, subject, lost, planned } = worst;
  const whose = side.plan.models.length === 1 ? '' : ` of ${visibleText(model)}`;
  const of = subject === null ? '' : ` of ${subjectName(subject)}`;
  throw new WorldError(`${count(lost)} of ${counted(planned, 'trial')}${of}${whose} in ${JSON.stringify(side.label)} could not be observed, too many to judge the model by the rest.\nTo ask again: faultline retry ${shellWord(place)}`.replaceAll('\u00a0', ' '));
}

export function isBuiltIn({ provider }: PlannedModel): boolean {
  return provider === 'simulated' || provider === 'recorded';
}
