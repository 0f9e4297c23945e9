import type { StressOrigin } from '../../core/Case.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import type { KeptStressor, LeftStressor, StressPlan, Takes } from '../../core/StressPlan.ts';
import type { StressBase, Stressor } from '../../core/Stressor.ts';
import type { Projection } from '../../core/Subtask.ts';
import { powerOfStress } from '../../diagnosis/detectable.ts';
import { smallestLoss, worthSeeing } from '../../diagnosis/foreseeStress.ts';
import { lookAlphas } from '../../diagnosis/stress/lookAlphas.ts';
import { mayChange, needsBase, needsRerun } from './stressCases.ts';
import type { StressArm, StressRequest } from './stressCases.ts';
import { StressSample } from './StressSample.ts';
import { lessTakes, sumTakes } from './sumTakes.ts';
import type { StressedFamily } from './StressSample.ts';
import { rerunOf } from './variantOf.ts';

export interface StressPlanRequest extends Pick<StressRequest, 'bases' | 'resources'> {
  /** The most useful first. */
  readonly arms: readonly StressArm[];
  /** Questions beyond those of the run, of these subtasks, for stressors that are not held against a question as it is. */
  readonly further: (subtasks: readonly string[]) => Iterable<StressBase>;
  /** Trials of each model that variants and reruns may take. */
  readonly budget: number;
  /** What asking a question takes of all models, at every repetition; `null`: it is not reckoned. */
  readonly reckon: ((one: Projection) => Takes) | null;
  /** What ceilings leave to variants and reruns. */
  readonly ceilings: StressPlan['ceilings'];
  readonly models: number;
  readonly repetitions: number;
  /** Whether questions that are asked only to be held against count, too. */
  readonly alone: boolean;
  /** Variants that are asked in any case: they share the error rate. */
  readonly beside: readonly StressOrigin[];
  /** Lets time pass for whatever else is to be done, after every question. */
  readonly giveWay: () => Promise<void>;
}

export interface PlannedStress {
  /** Variants and reruns, by base in the order of the bases, those of further questions last. */
  readonly cases: readonly Projection[];
  readonly plan: StressPlan;
  /** Questions beyond those of the run that loads are put on. */
  readonly further: readonly StressBase[];
}

/**
 * As many stressors as a budget of trials allows, each on as many questions as it takes to see a loss worth seeing
 * beside all the others. The same questions are taken where they can be, so that reruns are shared; a question counts
 * only where every level can be made of it. One that would keep a more useful one from seeing enough is left out.
 */
export async function planStress(request: StressPlanRequest, random: Random): Promise<PlannedStress> {
  const order = shuffled(request.bases, random.fork('bases'));
  const left: LeftStressor[] = [];
  let kept: readonly Sized[] = [];
  for (const arm of request.arms) {
    const tried = tooDear(arm, kept, request) ?? (await tryOut(arm, kept, order, request, random));
    if ('reason' in tried) left.push(tried);
    else kept = tried.sized;
  }
  const trials = trialsOf(kept, request);
  return { cases: casesOf(kept, request), further: furtherOf(kept, request), plan: { takes: takesOf(kept, request), ceilings: request.ceilings, budget: request.budget, trials, worthSeeing, power: powerOfStress, kept: kept.map((one) => keptOf(one, request)), left } };
}

/** A stressor with the questions that it takes. */
interface Sized {
  readonly sample: StressSample;
  readonly questions: number;
  readonly smallestEffect: number;
}

function* basesFor(stressor: Stressor, order: readonly StressBase[], { further }: StressPlanRequest): Generator<StressBase> {
  yield* order.filter((base) => mayChange(stressor, base));
  // Of further questions nothing is known as they are.
  if (!needsBase(stressor)) yield* further(stressor.subtasks);
}

/** What no sample has to be made for: the fewest levels that could be compared, on the fewest questions that could ever do, are too many trials. Which levels questions allow is not known yet. */
function tooDear({ stressor, levels }: StressArm, kept: readonly Sized[], request: StressPlanRequest): LeftStressor | null {
  const trials = fewestQuestions(stressor, anyAlpha / Math.max(1, request.models)) * Math.min(levels.length, needsBase(stressor) ? 1 : 2) * request.repetitions;
  return trialsOf(kept, request) + trials <= request.budget ? null : { stressor: stressor.id, reason: 'budget', trials, takes: null };
}

async function tryOut(arm: StressArm, kept: readonly Sized[], order: readonly StressBase[], request: StressPlanRequest, random: Random): Promise<{ readonly sized: readonly Sized[] } | LeftStressor> {
  const sample = await StressSample.open(arm, basesFor(arm.stressor, order, request), request, random);
  return 'reason' in sample ? sample : fitted(sample, kept, request);
}

/** All of them with the questions they take; or why the last one cannot stand beside the others. */
async function fitted(added: StressSample, before: readonly Sized[], request: StressPlanRequest): Promise<{ readonly sized: readonly Sized[] } | LeftStressor> {
  const { id } = added;
  const samples = [...before.map(({ sample }) => sample), added];
  const alphas = lookAlphas([...request.beside, ...samples.flatMap((sample) => sample.origins())], request.models);
  const { stressor, levels } = added.arm;
  const least = fewestQuestions(stressor, alphas.get(stressor.id) ?? 0) * levels.length * request.repetitions;
  if (trialsOf(before, request) + least > request.budget) return { stressor: id, reason: 'budget', trials: least, takes: null };
  const sized: Sized[] = [];
  // The new one first: others are not blamed for what it cannot see by itself.
  for (const sample of samples.toReversed()) {
    const found = await sizeOf(sample, alphas.get(sample.id) ?? 0);
    if (found.state === 'seen') sized.unshift({ sample, questions: found.questions, smallestEffect: found.smallestEffect });
    else return sample.id === id ? { stressor: id, reason: 'cannot-see', questions: sample.size, smallestEffect: found.smallestEffect } : { stressor: id, reason: 'blinds', other: sample.id };
  }
  const trials = trialsOf(sized, request);
  if (trials <= request.budget && isWithin(takesOf(sized, request), request.ceilings)) return { sized };
  return { stressor: id, reason: 'budget', trials: trials - trialsOf(before, request), takes: lessTakes(takesOf(sized, request), takesOf(before, request)) };
}

/** At the most that it may take. What is not reckoned, or has no price, is held back by nothing but the ceilings of the run. */
function isWithin(takes: Takes | null, { tokens, money }: StressPlan['ceilings']): boolean {
  return takes === null || ((tokens === null || takes.tokens.most <= tokens) && (money === null || takes.money === null || takes.money.most <= money));
}

type Size = { readonly state: 'seen'; readonly questions: number; readonly smallestEffect: number } | { readonly state: 'blind'; readonly smallestEffect: number | null };

/** The fewest questions, by fours, with which a loss worth seeing is seen. */
async function sizeOf(sample: StressSample, alpha: number): Promise<Size> {
  const { stressor } = sample.arm;
  const { analysis } = stressor;
  const seenWith = (questions: number): Size | null => {
    const effect = smallestLoss(analysis, questions, sample.clusters(questions), alpha);
    return effect !== null && effect <= worthSeeing ? { state: 'seen', questions, smallestEffect: effect } : null;
  };
  for (let questions = fewestQuestions(stressor, alpha); await sample.grow(questions); questions += step) {
    const seen = seenWith(questions);
    if (seen !== null) return seen;
    // Clusters that no longer grow in number make further questions worth nothing.
    if (questions >= mostQuestions) break;
  }
  // All that there are need not be a multiple of four.
  return seenWith(sample.size) ?? { state: 'blind', smallestEffect: smallestLoss(analysis, sample.size, sample.clusters(sample.size), alpha) };
}

/** As many as it would take if no two shared a cluster. */
function fewestQuestions({ analysis }: Stressor, alpha: number): number {
  let questions = step;
  while (questions < mostQuestions && (smallestLoss(analysis, questions, questions, alpha) ?? 1) > worthSeeing) questions += step;
  return questions;
}

/** What a plan of one look alone would have. */
const anyAlpha = 0.05;
const step = 4;
const mostQuestions = 400;

function trialsOf(sized: readonly Sized[], { repetitions, alone }: StressPlanRequest): number {
  const variants = sized.reduce((sum, { sample, questions }) => sum + questions * sample.arm.levels.length, 0);
  const [again, asTheyAre] = [needsRerun, needsBase].map((needs) => questionsThat(needs, sized).size);
  return (variants + (again ?? 0) + (alone ? (asTheyAre ?? 0) : 0)) * repetitions;
}

/** Questions that are asked again, or as they are. */
function questionsThat(needs: typeof needsBase, sized: readonly Sized[]): ReadonlySet<StressBase> {
  return new Set(sized.flatMap(({ sample, questions }) => (needs(sample.arm.stressor) ? sample.families(questions).map(({ base }) => base) : [])));
}

function casesOf(sized: readonly Sized[], { bases }: StressPlanRequest): readonly Projection[] {
  const families = sized.flatMap(({ sample, questions }) => sample.families(questions));
  const byBase = Map.groupBy(families, ({ base }: StressedFamily) => base);
  const again = questionsThat(needsRerun, sized);
  const own = new Set(bases);
  return [...bases, ...[...byBase.keys()].filter((base) => !own.has(base))].flatMap((base) => [...(byBase.get(base) ?? []).flatMap(({ variants }) => variants), ...(again.has(base) ? [rerunOf(base)] : [])]);
}

function furtherOf(sized: readonly Sized[], { bases }: StressPlanRequest): readonly StressBase[] {
  const own = new Set(bases);
  return [...new Set(sized.flatMap(({ sample, questions }) => (sample.arm.stressor.analysis === 'dose' ? sample.families(questions).map(({ base }) => base) : [])))].filter((base) => !own.has(base));
}

/** What variants and reruns take together. */
function takesOf(sized: readonly Sized[], request: StressPlanRequest): Takes | null {
  const { reckon, alone } = request;
  if (reckon === null) return null;
  return sumTakes([...sized.flatMap(variantsOf), ...questionsThat(needsRerun, sized), ...(alone ? questionsThat(needsBase, sized) : [])].map(reckon));
}

function variantsOf({ sample, questions }: Sized): readonly Projection[] {
  return sample.families(questions).flatMap(({ variants }) => variants);
}

function keptOf(one: Sized, { reckon }: StressPlanRequest): KeptStressor {
  const { sample, questions, smallestEffect } = one;
  return { takes: reckon === null ? null : sumTakes(variantsOf(one).map(reckon)), stressor: sample.id, levels: sample.arm.levels, questions, clusters: sample.clusters(questions), smallestEffect, without: sample.without };
}
