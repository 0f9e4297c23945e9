import type { Problem } from '../../core/Problem.ts';
import { seededRandom } from '../../core/seededRandom.ts';
import { usualStressShare } from '../../core/StressPlan.ts';
import type { StressPlan, Takes } from '../../core/StressPlan.ts';
import type { StressBase, StressResources } from '../../core/Stressor.ts';
import type { Projection } from '../../core/Subtask.ts';
import { UserError } from '../../core/UserError.ts';
import { planStress } from '../../engine/stress/planStress.ts';
import type { PlannedStress } from '../../engine/stress/planStress.ts';
import { needsBase, stressCases } from '../../engine/stress/stressCases.ts';
import type { StressArm, StressedCases, StressRequest } from '../../engine/stress/stressCases.ts';
import { sumTakes } from '../../engine/stress/sumTakes.ts';
import { counted } from '../../wording/count.ts';
import { chooseStressors, usualStressBases } from './chooseStressors.ts';
import type { StressChoice } from './chooseStressors.ts';
import { defaultStress } from './defaultStress.ts';
import type { LiveCases } from './liveCases.ts';
import type { LiveKit } from './LiveKit.ts';
import type { Refinable } from './refinedPlan.ts';

/** What stressors are chosen from, and what they may draw on. */
export type StressSurroundings = Pick<LiveKit, 'stressors' | 'domains' | 'subtasks'> &
  Pick<StressResources, 'retrieval' | 'author' | 'limits' | 'reasoning'> & {
    /** How often every question is asked of how many models, and requests that a ceiling leaves to each model; tokens and money that ceilings leave to all. `null`: no ceiling. */
    readonly asked: { readonly models: number; readonly repetitions: number; readonly requests: number | null; readonly tokens: number | null; readonly money: number | null };
    /** What asking a question takes; `null`: it is not reckoned. */
    readonly reckon: ((one: Projection) => Takes) | null;
  };

export interface StressedLive extends LiveCases {
  /** What the default plan asks; `null`: it was not asked for. */
  readonly stressPlan: StressPlan | null;
  /** What levels can be added to after a first look; `null`: nothing, or nobody asked for it. */
  readonly refinable: Refinable | null;
}

/** The cases with their variants and reruns beside them; as they are where nothing is to be changed. */
export async function stressLive(made: LiveCases, choice: StressChoice, seed: string, surroundings: StressSurroundings): Promise<StressedLive> {
  const { stressors, domains, subtasks, retrieval, author, limits, reasoning = null } = surroundings;
  const { arms, planned } = chooseStressors(choice, stressors);
  if (arms.length === 0 && !planned) return { ...made, stressPlan: null, refinable: null };
  const bases = made.cases.map((projection, at) => ({ ...projection, item: made.composed[at]?.item ?? null }));
  const resources = { worlds: domains, subtasks, retrieval, author, limits, reasoning };
  const random = seededRandom(seed).fork('stress');
  const named = await stressCases({ arms, bases, perStressor: choice.bases ?? usualStressBases, resources }, random);
  const rest = defaultStress(stressors).filter(({ stressor }) => !arms.some((arm) => arm.stressor === stressor));
  const plan = planned ? await planBeside(named.cases, rest, made, { bases, resources }, choice, surroundings, seed) : null;
  const cases = joined(named.cases, plan?.cases ?? [], made.cases);
  if (cases.length === 0 && plan === null) throw nothingChanged(arms.map(({ stressor }) => stressor.id), named.notApplicable[0]?.reason ?? null);
  const heldAgainst = new Set(cases.flatMap(({ case: { origin } }) => (origin.stress !== undefined && needsBase(origin.stress) ? [origin.stress.base] : [])));
  const kept = choice.alone ? made.cases.filter(({ case: one }) => heldAgainst.has(one.id)) : made.cases;
  return { ...made, cases: [...kept, ...cases], problems: [...made.problems, ...problemsOf(named.notApplicable, arms)], stressPlan: plan?.plan ?? null, refinable: choice.refine ? refinableOf(cases, [...bases, ...(plan?.further ?? [])], stressors, limits) : null };
}

/** Loads that were put on questions, with these. */
function refinableOf(cases: readonly Projection[], bases: readonly StressBase[], stressors: StressSurroundings['stressors'], limits: Refinable['limits']): Refinable {
  const loads = cases.flatMap(({ case: { origin } }) => (origin.stress?.analysis === 'dose' ? [origin.stress] : []));
  const asked = new Set(loads.map(({ stressor }) => stressor));
  const under = new Set(loads.map(({ base }) => base));
  if (asked.size === 0) throw new UserError({ expected: 'a growing load, where a second look asks for further levels of it', came: `none of ${[...new Set(cases.flatMap(({ case: { origin } }) => (origin.stress === undefined || origin.stress.stressor === 'rerun' ? [] : [origin.stress.stressor])))].join(', ')} grows`, remedy: 'name a load beside it, such as tools-offered, or leave out --refine' });
  return { stressors: stressors.filter(({ id }) => asked.has(id)), bases: bases.filter(({ case: one }) => under.has(one.id)), limits };
}

function planBeside(named: readonly Projection[], arms: readonly StressArm[], { cases, further }: LiveCases, made: Pick<StressRequest, 'bases' | 'resources'>, { budget, alone }: StressChoice, { asked, reckon }: StressSurroundings, seed: string): Promise<PlannedStress> {
  const own = [...named, ...(alone ? [] : cases)];
  const wanted = budget ?? Math.floor(usualStressShare * cases.length * asked.repetitions);
  const beside = named.flatMap(({ case: { origin } }) => (origin.stress === undefined || origin.stress.stressor === 'rerun' ? [] : [origin.stress]));
  const left = asked.requests === null ? wanted : Math.max(0, Math.min(wanted, asked.requests - own.length * asked.repetitions));
  return planStress({ ...made, arms, further, budget: left, reckon, ceilings: leftBeside(own, asked, reckon), models: asked.models, repetitions: asked.repetitions, alone, beside, giveWay: () => Promise.resolve() }, seededRandom(seed).fork('stress'));
}

/** What ceilings on tokens and money leave beside what is asked in any case, at the most that it may take. */
function leftBeside(own: readonly Projection[], { tokens, money }: StressSurroundings['asked'], reckon: StressSurroundings['reckon']): StressPlan['ceilings'] {
  if (reckon === null || (tokens === null && money === null)) return { tokens, money };
  const takes = sumTakes(own.map(reckon));
  return { tokens: tokens === null ? null : Math.max(0, tokens - takes.tokens.most), money: money === null ? null : Math.max(0, money - (takes.money?.most ?? 0)) };
}

/** Variants of one base stand together, and its rerun once. */
function joined(named: readonly Projection[], planned: readonly Projection[], bases: readonly Projection[]): readonly Projection[] {
  if (named.length === 0 || planned.length === 0) return [...named, ...planned];
  const byBase = Map.groupBy([...new Map([...named, ...planned].map((one) => [one.case.id, one])).values()], ({ case: { origin } }) => origin.stress?.base ?? '');
  const own = new Set(bases.map(({ case: one }) => one.id));
  return [...own, ...[...byBase.keys()].filter((base) => !own.has(base))].flatMap((base) => byBase.get(base) ?? []);
}

/** What holds of every level of a stressor alike is said once. */
function problemsOf(notApplicable: StressedCases['notApplicable'], arms: readonly StressArm[]): readonly Problem[] {
  const alike = Map.groupBy(notApplicable, ({ stressor, reason, count }) => JSON.stringify([stressor, reason, count]));
  return [...alike.values()].flatMap((same) => {
    const [first] = same;
    const levels = arms.find(({ stressor }) => stressor.id === first?.stressor)?.levels ?? [];
    const isAll = levels.length > 1 && same.length === levels.length;
    return (isAll ? same.slice(0, 1) : same).map(({ stressor, level, reason, count }): Problem => ({ code: 'not-available', file: null, line: null, detail: `${stressor} at ${isAll ? 'every level' : level}: ${reason} (${counted(count, 'question')})`.replaceAll('\u00a0', ' '), model: null }));
  });
}

function nothingChanged(ids: readonly string[], reason: string | null): UserError {
  return new UserError({ expected: `questions that ${ids.join(', ')} can change`, came: `none of the questions can be changed so${reason === null ? '' : `: ${reason}`}`, remedy: 'leave out --category, or name other stressors or levels' });
}
