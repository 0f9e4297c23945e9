import type { RunStore, Store } from '../../core/Store.ts';
import { UserError } from '../../core/UserError.ts';
import { MemoryRun } from './MemoryRun.ts';
import { promised } from './promised.ts';
import { RunState } from './RunState.ts';

/** A store whose runs go when it goes. A location is any text. */
export function createMemoryStore(): Store {
  const runs = new Map<string, RunState>();
  return {
    id: 'memory',
    version: '1',
    create: (location, plan): Promise<RunStore> => promised(() => {
      if (runs.has(location)) throw new UserError({ expected: `a place for a new run at ${location}`, came: 'a run is there already', remedy: 'choose another name, or resume that run' });
      const state = new RunState(plan);
      runs.set(location, state);
      return new MemoryRun(state, 'write');
    }),
    open: (location, access): Promise<RunStore> => promised(() => {
      const state = runs.get(location);
      if (state === undefined) throw new UserError({ expected: `a run at ${location}`, came: 'nothing is there', remedy: 'check the name; runs in memory end with their process' });
      return new MemoryRun(state, access);
    }),
  };
}
