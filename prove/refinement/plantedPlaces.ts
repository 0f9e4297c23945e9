import type { Growth, Profile, ProfileFault, SimulatedFault } from '../../src/models/simulated/Profile.ts';
import { plantedBreaks } from '../density/plantedBreaks.ts';
import type { PlantedTruth } from '../density/plantedBreaks.ts';

/** A simulated model with a loss between two of the levels that double, and where it lies. */
export interface PlantedPlace {
  readonly profile: Profile;
  readonly stressor: string;
  readonly levels: readonly string[];
  /** `null`: nothing breaks. */
  readonly truth: Extract<PlantedTruth, { readonly bend: number }> | null;
}

const tools = { stressor: 'tools-offered', levels: ['8', '16', '32', '64', '128', '128-length'] } as const;
const rules = { stressor: 'standing-rules', levels: ['1', '2', '4', '8', '16', '32', '32-length'] } as const;
const calls = { stressor: 'calls-needed', levels: ['1', '2', '4', '8', '8-length'] } as const;

function planted(name: string, description: string, kind: SimulatedFault, rate: number, grows: readonly Growth[]): Profile {
  const fault: ProfileFault = { kind, rate, grows, reach: [], parameterTypes: null, styles: null };
  return { schema: 'faultline/simulated-profile@1', name, description, faults: [fault], logProbabilities: 'none', honoursStrict: true };
}

const atOnce = (by: Growth['by'], above: number, adds: number): Growth => ({ by, from: above, until: above, adds });

/** Of the proof of density, a threshold whose fall goes on to the last level. */
function sloping(name: string): Pick<PlantedPlace, 'profile'> {
  const found = plantedBreaks.find(({ profile }) => profile.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return { profile: found.profile };
}

export const plantedPlaces: readonly PlantedPlace[] = [
  { ...sloping('threshold-of-tools'), ...tools, truth: { bend: 96, fivePoints: 100 } },
  { profile: planted('at-once-above-96-tools', 'Chooses worse among more than 96 tools, and no worse among still more.', 'wrong-tool', 0.06, [atOnce('tools', 96, 0.35)]), ...tools, truth: { bend: 96, fivePoints: 96 } },
  { profile: planted('at-once-above-12-tools', 'Chooses worse among more than twelve tools, and no worse among still more.', 'wrong-tool', 0.06, [atOnce('tools', 12, 0.3)]), ...tools, truth: { bend: 12, fivePoints: 12 } },
  { ...sloping('threshold-of-rules'), ...rules, truth: { bend: 12, fivePoints: 14.5 } },
  { profile: planted('at-once-above-20-rules', 'Forgets rules where there are more than twenty.', 'forgets-rules', 0.03, [atOnce('rules', 20, 0.25)]), ...rules, truth: { bend: 20, fivePoints: 20 } },
  { profile: planted('at-once-above-5-calls', 'Forgets calls where more than five are due.', 'forgets-calls', 0.03, [atOnce('calls', 5, 0.25)]), ...calls, truth: { bend: 5, fivePoints: 5 } },
  { profile: planted('unbroken-by-tools', 'Chooses as well among many tools as among few.', 'wrong-tool', 0.06, []), ...tools, truth: null },
  { profile: planted('unbroken-by-rules', 'Keeps many rules as well as few.', 'forgets-rules', 0.03, []), ...rules, truth: null },
];
