import type { LogProbabilityKind, Profile, ProfileFault } from '../../src/models/simulated/Profile.ts';

/** A simulated model that errs alike whatever its log-probabilities say, and what a diagnosis has to say of these. */
export interface PlantedConfidence {
  readonly profile: Profile;
  /** Whether log-probabilities are asked for, and how often every question is put. */
  readonly logProbabilities: boolean;
  readonly repetitions: number;
  /** The same questions go wrong in every repetition, in the same way. */
  readonly consistent: boolean;
  readonly basis: 'call' | 'agreement' | 'none';
  /** Whether its confidence tells wrong answers, and where they go wrong; `null`: nothing can be said of it. */
  readonly tells: boolean | null;
  readonly tellsPlace: boolean | null;
}

const fault = (kind: ProfileFault['kind'], rate: number): ProfileFault => ({ kind, rate, grows: [], reach: [], parameterTypes: null, styles: null });

const profile = (name: string, logProbabilities: LogProbabilityKind, faults: readonly ProfileFault[]): Profile => ({
  schema: 'faultline/simulated-profile@1',
  name,
  description: 'Goes wrong in a known share of its answers.',
  faults,
  logProbabilities,
  honoursStrict: true,
});

/** Another value of the right type, drawn afresh each time that a question is asked. */
const errors = [fault('values', 0.4)];
/** Words in place of a call. */
const habits = [fault('under-calling', 0.3)];

const planted = (name: string, kind: LogProbabilityKind, more: Partial<PlantedConfidence>): PlantedConfidence => ({
  profile: profile(name, kind, errors),
  logProbabilities: true,
  repetitions: 1,
  consistent: false,
  basis: 'call',
  tells: false,
  tellsPlace: false,
  ...more,
});

/** Log-probabilities that tell both, only one, nothing or the opposite; and samples that agree where right, or everywhere. */
export const plantedConfidence: readonly PlantedConfidence[] = [
  planted('honest', 'honest', { tells: true, tellsPlace: true }),
  planted('misplaced', 'misplaced', { tells: true }),
  planted('flat', 'flat', {}),
  planted('misleading', 'misleading', {}),
  planted('unsaid', 'none', { basis: 'none', tells: null, tellsPlace: null }),
  planted('scattered', 'none', { repetitions: 3, logProbabilities: false, basis: 'agreement', tells: true, tellsPlace: null }),
  planted('stubborn', 'none', { profile: profile('stubborn', 'none', habits), repetitions: 3, consistent: true, logProbabilities: false, basis: 'agreement', tellsPlace: null }),
];
