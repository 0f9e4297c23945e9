import type { StressBase, Stressed, Stressor } from '../../core/Stressor.ts';
import { faultAt, faultLevels } from './faultKinds.ts';

/** Answers beyond those of the base: to try again, and to tell what happened. */
const spareTurns = 2;

/** Lets the first tool that a task needs fail, time out, return garbage, or return an instruction beside its result. */
export const stressor: Stressor = {
  id: 'tool-faults',
  version: '1',
  description: 'the first tool that is needed fails, times out, or returns garbage or an instruction',
  analysis: 'faults',
  needs: ['environment'],
  subtasks: ['nested', 'multi-step'],
  levels: faultLevels,
  readLevel: (text) => faultLevels.find((level) => level === text) ?? null,
  apply: (base, level) => Promise.resolve(faulty(base, level)),
};

function faulty({ case: one, environment }: StressBase, given: string): Stressed {
  const level = faultLevels.find((known) => known === given);
  const { key } = one;
  if (level === undefined) return { state: 'not-applicable', reason: 'no such level' };
  if (environment === null || key.kind !== 'state') return { state: 'not-applicable', reason: 'nothing answers its calls' };
  const [first] = key.path;
  if (first === undefined) return { state: 'not-applicable', reason: 'no tool is needed' };
  const lure = key.changing.find((name) => !key.path.some(({ tool }) => tool === name));
  if (level === 'instruction' && lure === undefined) return { state: 'not-applicable', reason: 'no other tool offered changes anything' };
  return {
    state: 'changed',
    projection: { case: one, environment: { ...environment, turnLimit: environment.turnLimit + spareTurns, faults: [faultAt(level, first.tool, lure ?? '')] } },
    dose: null,
    control: false,
  };
}
