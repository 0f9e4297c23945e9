import type { Prompt } from '../../core/Prompt.ts';
import type { Settings } from '../../core/Settings.ts';

/**
 * How a trial is asked: as the run asks, with the effort of reasoning that its prompt names, if any, and in a repetition
 * where a seed was set with the next seed, since the same one would give the same answer again. Without a seed the
 * endpoint draws afresh by itself.
 */
export function trialSettings(settings: Settings, { reasoning }: Pick<Prompt, 'reasoning'>, repetition: number): Settings {
  const asked = reasoning === undefined ? settings : { ...settings, reasoning };
  return asked.seed === null || repetition === 0 ? asked : { ...asked, seed: asked.seed + repetition };
}
