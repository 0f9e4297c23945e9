import type { Profile, ProfileFault, SimulatedFault } from '../../src/models/simulated/Profile.ts';
import { background } from '../skills/plantedProfiles.ts';

const fault = (kind: SimulatedFault, rate: number, more: Partial<ProfileFault> = {}): ProfileFault => ({ kind, rate, grows: [], reach: [], parameterTypes: null, styles: null, ...more });

const profile = (name: string, description: string, faults: readonly ProfileFault[]): Profile => ({ schema: 'faultline/simulated-profile@1', name, description, faults: [...faults, ...background], logProbabilities: 'none', honoursStrict: true });

/** Gets more than a quarter of what results feed wrong: its nested calls are 30 points worse. */
export const weak: Profile = profile('weak', 'Fills in other values than came back, in three of ten exchanges.', [fault('broken-references', 0.275)]);

/** That is repaired, and something else broken: its reports are 5 points worse. */
export const repaired: Profile = profile('repaired', 'Fills in what came back, and misreports a little more.', [fault('misreports', 0.035)]);

export const sound: Profile = profile('sound', 'Nothing but the background.', []);

/** Writes its calls into a fence now and then, which strict decoding rules out. */
export const fences: Profile = profile('fences', 'Writes calls into a fence in a quarter of its replies.', [fault('format', 0.25, { styles: ['fence'] })]);

/** Errs now and then at everything, so that its answers to one question differ from time to time. */
export const noisy: Profile = profile('noisy', 'Errs a little everywhere.', [
  fault('values', 0.12),
  fault('wrong-tool', 0.12),
  fault('under-calling', 0.08),
  fault('over-calling', 0.25),
  fault('lost-calls', 0.2),
  fault('wrong-order', 0.2),
  fault('broken-references', 0.15),
  fault('stops-early', 0.2),
  fault('repeats-call', 0.2),
  fault('misreports', 0.25),
  fault('format', 0.1),
]);
