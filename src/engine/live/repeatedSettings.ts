import type { Settings } from '../../core/Settings.ts';

/**
 * How a repetition is asked: the same, and where a seed was set with the next seed, since the same one would give the
 * same answer again. Without a seed the endpoint draws afresh by itself.
 */
export function repeatedSettings(settings: Settings, repetition: number): Settings {
  return settings.seed === null || repetition === 0 ? settings : { ...settings, seed: settings.seed + repetition };
}
