import type { Growth, Profile, ProfileFault, Reach, SimulatedFault } from '../../src/models/simulated/Profile.ts';

/** A simulated model with something planted, and what a diagnosis has to name. */
export interface Planted {
  readonly profile: Profile;
  /** The skill that is broken; a covariate; or nothing. */
  readonly plants: { readonly kind: 'skill'; readonly skill: string } | { readonly kind: 'covariate'; readonly ids: readonly string[] } | { readonly kind: 'nothing' };
}

const everywhere: Omit<ProfileFault, 'kind' | 'rate'> = { grows: [], reach: [], parameterTypes: null, styles: null };
const fault = (kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault => ({ ...everywhere, kind, rate, ...more });
const reach = (of: Reach['of'], atLeast: number, atMost: number | null = null): Reach => ({ of, atLeast, atMost });
const fresh = reach('results-given', 0, 0);
const firstTurn = reach('turn', 0, 0);

/** What every one of them gets wrong now and then, so that nobody is perfect. */
export const background: readonly ProfileFault[] = [fault('values', 0.01), fault('wrong-tool', 0.01), fault('over-calling', 0.02), fault('misreports', 0.02), fault('under-calling', 0.005)];

const planted = (name: string, description: string, faults: readonly ProfileFault[], plants: Planted['plants']): Planted => ({
  profile: { schema: 'faultline/simulated-profile@1', name, description, faults: [...faults, ...background], logProbabilities: 'none', honoursStrict: true },
  plants,
});

const skill = (id: string, faults: readonly ProfileFault[]): Planted => planted(`weak-${id}`, `Weak at ${id}.`, faults, { kind: 'skill', skill: id });

/** Share of the replies within reach that a planted skill fault befalls. */
export const plantedRate = 0.35;

const longPrompts: Growth = { by: 'conversation-length', from: 180, until: 260, adds: 0.6 };

/** A sound model; one with each skill broken; and faults that are no skill at all. */
export const plantedProfiles: readonly Planted[] = [
  planted('sound', 'Nothing planted.', [], { kind: 'nothing' }),
  skill('name-detection', [fault('wrong-tool', plantedRate, { reach: [fresh, firstTurn] })]),
  skill('parameter-detection', [fault('values', plantedRate, { reach: [fresh, firstTurn] })]),
  skill('parallel', [fault('lost-calls', 0.45, { reach: [reach('calls-due', 2), reach('ordered', 0, 0), fresh] })]),
  skill('chaining', [fault('wrong-order', plantedRate)]),
  skill('nested', [fault('broken-references', 0.5)]),
  skill('multi-step', [fault('stops-early', 0.7, { reach: [reach('fed-arguments', 0, 0), reach('calls-due', 1), fresh] })]),
  skill('next-best', [fault('repeats-call', 0.8, { reach: [reach('results-given', 1)] })]),
  skill('response', [fault('misreports', plantedRate)]),
  skill('abstention', [fault('over-calling', 0.7, { reach: [fresh] })]),
  planted('long-prompts', 'Fails on long prompts, whatever they ask for.', [fault('under-calling', 0, { grows: [longPrompts], reach: [firstTurn] }), fault('over-calling', 0, { grows: [longPrompts], reach: [firstTurn] })], { kind: 'covariate', ids: ['prompt-length'] }),
  planted('third-place', 'Fails where the right tool is the third of the list.', [fault('under-calling', 0.9, { reach: [reach('place', 3, 3)] })], { kind: 'covariate', ids: ['place-in-list'] }),
  planted('some-tools', 'Never calls one tool in six.', [fault('under-calling', 0.9, { reach: [reach('tool-number', 1, 16)] })], { kind: 'covariate', ids: ['called-tool', 'template', 'world'] }),
  planted('lists', 'Fails on requests that are written as lists.', [fault('under-calling', 0.8, { reach: [reach('lines', 2), firstTurn] })], { kind: 'covariate', ids: ['template'] }),
];
