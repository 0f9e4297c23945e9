import type { CrossedDiagnosis } from '../../src/core/CrossedDiagnosis.ts';
import type { DoseDiagnosis } from '../../src/core/DoseDiagnosis.ts';
import type { Growth, Profile, ProfileFault, SimulatedFault } from '../../src/models/simulated/Profile.ts';
import type { LoadAsked } from './loadedCases.ts';

/** A simulated model with a break, and what a diagnosis has to say of it. */
export interface PlantedBreak {
  readonly profile: Profile;
  readonly asked: readonly LoadAsked[];
  /** Times the usual number of questions that its shape takes to be told. */
  readonly times: number;
  /** Loads with what is planted on them; loads that are asked and not named here are sound. */
  readonly plants: readonly Plant[];
}

export interface Plant {
  readonly stressor: string;
  readonly verdict: DoseDiagnosis['verdict'] | CrossedDiagnosis['verdict'];
  /** `null`: no shape is held against it. */
  readonly shape: NonNullable<DoseDiagnosis['shape']>['best'] | null;
  /** `null`: nothing is held against it. */
  readonly truth: PlantedTruth | null;
}

/** Where a load begins to cost and where it has cost five points, one place for a curve without a bend; of two loads what they cost together beyond each. */
export type PlantedTruth = { readonly bend: number; readonly fivePoints: number } | { readonly excess: number };

const everywhere: Omit<ProfileFault, 'kind' | 'rate'> = { grows: [], reach: [], parameterTypes: null, styles: null };
const fault = (kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault => ({ ...everywhere, kind, rate, ...more });
const unbent = (place: number): PlantedTruth => ({ bend: place, fivePoints: place });
const step = (by: Growth['by'], above: number, adds: number): Growth => ({ by, from: above, until: above, adds });

const tools: LoadAsked = { stressor: 'tools-offered', levels: ['8', '16', '32', '64', '128', '64-length', '128-length'] };
const calls: LoadAsked = { stressor: 'calls-needed', levels: ['1', '2', '4', '8', '8-length'] };
const parameters: LoadAsked = { stressor: 'parameters-required', levels: ['4', '8', '16', '32', '32-length'] };
const rules: LoadAsked = { stressor: 'standing-rules', levels: ['1', '2', '4', '8', '16', '32', '16-length', '32-length'] };

/** Two loads at once, at the heaviest levels of both. */
const toolsAndCalls: LoadAsked = { stressor: 'tools-offered+calls-needed', levels: ['128+8'] };

/** Every load, with the arms of the same length that tell of its highest levels. */
export const allLoads: readonly LoadAsked[] = [tools, calls, parameters, rules, toolsAndCalls];

/** Where an exponential loss of 0.57 at k = 0.5 has cost five points: 1 − ln(1 − 0.05/0.57)/0.5. */
const fivePointsOfCalls = 1 - Math.log(1 - 0.05 / 0.57) / 0.5;

/** Forgotten of each hundred calls whatever the load, and of the rest where both loads are heavy. */
const always = 0.02;
const underBoth = 0.3;

const planted = (name: string, description: string, faults: readonly ProfileFault[], asked: readonly LoadAsked[], plants: readonly Plant[], times = 1): PlantedBreak => ({
  profile: { schema: 'faultline/simulated-profile@1', name, description, faults, logProbabilities: 'none', honoursStrict: true },
  asked,
  times,
  plants,
});

export const plantedBreaks: readonly PlantedBreak[] = [
  planted('threshold-of-tools', 'Chooses as well among 96 tools as among 8, and ever worse beyond.', [fault('wrong-tool', 0.06, { grows: [{ by: 'tools', from: 96, until: 128, adds: 0.4 }] })], [tools], [{ stressor: 'tools-offered', verdict: 'breaks', shape: 'threshold', truth: { bend: 96, fivePoints: 100 } }]),
  planted('threshold-of-rules', 'Keeps twelve standing rules as well as one, and forgets ever more of them beyond.', [fault('forgets-rules', 0.02, { grows: [{ by: 'rules', from: 12, until: 32, adds: 0.4 }] })], [rules], [{ stressor: 'standing-rules', verdict: 'breaks', shape: 'threshold', truth: { bend: 12, fivePoints: 14.5 } }]),
  planted('linear-in-rules', 'Forgets a standing rule the more often the more there are.', [fault('forgets-rules', 0.02, { grows: [{ by: 'rules', from: 0, until: 32, adds: 0.48 }] })], [rules], [{ stressor: 'standing-rules', verdict: 'breaks', shape: 'linear', truth: unbent(1 + 0.05 / 0.015) }], 2),
  planted('exponential-in-calls', 'Forgets calls as soon as there are several, and settles at 40 %.', [fault('forgets-calls', 0.03, { grows: [step('calls', 1, 0.2243), step('calls', 2, 0.2185), step('calls', 4, 0.1100)] })], [calls], [{ stressor: 'calls-needed', verdict: 'breaks', shape: 'exponential', truth: unbent(fivePointsOfCalls) }]),
  planted('two-loads-apart', 'Forgets calls beyond 96 tools, and forgets calls from the fifth on, each whatever the other.', [fault('forgets-calls', always, { grows: [{ by: 'calls', from: 4, until: 8, adds: 0.3 }] }), fault('forgets-calls', 0, { grows: [{ by: 'tools', from: 96, until: 128, adds: 0.35 }] })], [tools, calls, toolsAndCalls], [
    { stressor: 'tools-offered', verdict: 'breaks', shape: null, truth: { bend: 96, fivePoints: 98 } },
    { stressor: 'calls-needed', verdict: 'breaks', shape: null, truth: { bend: 4, fivePoints: 4 + (4 * 0.05) / 0.3 } },
    { stressor: 'tools-offered+calls-needed', verdict: 'not-shown', shape: null, truth: { excess: -0.3 * 0.35 } },
  ]),
  planted('two-loads-together', 'Forgets calls where more than a hundred tools are offered and more than four calls are due, and nowhere else.', [fault('forgets-calls', always), fault('forgets-calls', underBoth, { reach: [{ of: 'calls', atLeast: 5, atMost: null }, { of: 'tools', atLeast: 100, atMost: null }] })], [tools, calls, toolsAndCalls], [{ stressor: 'tools-offered+calls-needed', verdict: 'together', shape: null, truth: { excess: (1 - always) * underBoth } }]),
  planted('length-alone', 'Chooses worse the longer the prompt is, whatever is in it.', [fault('wrong-tool', 0.05, { grows: [{ by: 'prompt-length', from: 15_000, until: 55_000, adds: 0.45 }] })], [tools], [{ stressor: 'tools-offered', verdict: 'length', shape: null, truth: null }]),
  planted('unbroken', 'Makes the same share of errors under every load.', [fault('wrong-tool', 0.04), fault('forgets-rules', 0.03), fault('forgets-calls', 0.02), fault('forgets-arguments', 0.02)], allLoads, []),
];
