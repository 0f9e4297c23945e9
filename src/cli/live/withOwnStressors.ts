import type { Configuration } from '../../core/Configuration.ts';
import { UserError } from '../../core/UserError.ts';
import type { LiveKit } from './LiveKit.ts';

/** The kit with the stressors of a configuration beside the built-in ones. A UserError where two have one id. */
export function withOwnStressors(kit: LiveKit, { stressors: own = [] }: Configuration): LiveKit {
  const stressors = [...kit.stressors, ...own];
  const ids = stressors.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new UserError({ expected: 'every stressor to have an id of its own', came: `${JSON.stringify(twice)} stands for two`, remedy: 'give the one in faultline.config.ts another id' });
  return own.length === 0 ? kit : { ...kit, stressors };
}
