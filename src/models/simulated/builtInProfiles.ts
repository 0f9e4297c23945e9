import type { LogProbabilityKind, Profile, ProfileFault, SimulatedFault } from './Profile.ts';

const fault = (kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault => ({
  kind,
  rate,
  grows: [],
  reach: [],
  parameterTypes: null,
  styles: null,
  ...more,
});

const profile = (name: string, description: string, faults: readonly ProfileFault[], logProbabilities: LogProbabilityKind = 'honest'): Profile => ({
  schema: 'faultline/simulated-profile@1',
  name,
  description,
  faults,
  logProbabilities,
  honoursStrict: true,
});

/** Profiles that can be named without writing one. */
export const builtInProfiles: readonly Profile[] = [
  profile('sound', 'Gets everything right.', []),
  profile('loses-calls', 'Makes the first of several calls and never the rest, in three replies of five.', [fault('lost-calls', 0.6)]),
  profile('one-at-a-time', 'Makes one call in a reply, and the next when its result is back.', [fault('one-at-a-time', 1)]),
  profile('wrong-values', 'Fills one argument with another value in a quarter of its replies.', [fault('values', 0.25)]),
  profile('wrong-integers', 'Fills whole numbers wrongly in two replies of five that hold one.', [fault('values', 0.4, { parameterTypes: ['integer'] })]),
  profile('wrong-types', 'Writes one value of a wrong type in a fifth of its replies.', [fault('types', 0.2)]),
  profile('wrong-tools', 'Calls another tool in a fifth of its replies.', [fault('wrong-tool', 0.2)]),
  profile('invents-parameters', 'Adds a parameter that the tool does not have in a fifth of its replies.', [fault('invented-parameters', 0.2)]),
  profile('breaks-format', 'Does not write as was asked in three replies of ten.', [fault('format', 0.3)]),
  profile('over-calls', 'Calls in two of five cases in which no call is right.', [fault('over-calling', 0.4)]),
  profile('under-calls', 'Answers in words in a quarter of the cases in which calls are right.', [fault('under-calling', 0.25)]),
  profile('decays-with-tools', 'Calls wrong tools more often the more are offered, from 8 to 128.', [fault('wrong-tool', 0.02, { grows: [{ by: 'tools', from: 8, until: 128, adds: 0.6 }] })]),
  profile('decays-with-rules', 'Leaves arguments out more often the longer the system message is, from 1,000 to 20,000 characters.', [
    fault('missing-parameters', 0.02, { grows: [{ by: 'system-length', from: 1000, until: 20_000, adds: 0.5 }] }),
  ]),
  profile('decays-with-length', 'Fills in wrong values more often the longer the conversation is, from 4,000 to 100,000 characters.', [
    fault('values', 0.02, { grows: [{ by: 'conversation-length', from: 4000, until: 100_000, adds: 0.5 }] }),
  ]),
  profile('repeats-errors', 'Fills in wrong values more often the more earlier calls went wrong, up to ten.', [
    fault('values', 0.02, { grows: [{ by: 'wrong-calls', from: 0, until: 10, adds: 0.6 }] }),
  ]),
  profile('thinks-again', 'Fills in wrong values more often the more earlier calls went wrong, up to ten, unless it is asked to reason.', [
    fault('values', 0.02, { grows: [{ by: 'wrong-calls', from: 0, until: 10, adds: 0.6 }, { by: 'reasoning', from: 0, until: 1, adds: -0.6 }] }),
  ]),
  profile('goes-by-names', 'Calls wrong tools in two replies of five where the names of tools say nothing, and nowhere else.', [fault('wrong-tool', 0.4, { reach: [{ of: 'opaque-name', atLeast: 1, atMost: null }] })]),
  profile('overconfident', 'Fills in wrong values in a quarter of its replies, and is surest there.', [fault('values', 0.25)], 'misleading'),
  profile('mixed', 'A little of everything, independently, and probabilities that say nothing.', [
    fault('lost-calls', 0.1),
    fault('under-calling', 0.05),
    fault('over-calling', 0.15),
    fault('wrong-tool', 0.05),
    fault('types', 0.05),
    fault('values', 0.08),
    fault('format', 0.08),
  ], 'flat'),
];
