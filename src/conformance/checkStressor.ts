import { isDeepStrictEqual } from 'node:util';
import type { Stressed, StressBase, StressResources, Stressor } from '../core/Stressor.ts';
import { auditKey } from '../grading/auditKey.ts';
import { goldCalls } from '../grading/goldCalls.ts';
import { prepareGrader } from '../grading/prepareGrader.ts';

/** What a stressor owes for a base case at every level: the same variant each time, plain data, a sound key that its gold answer meets. */
export async function checkStressor(stressor: Stressor, base: StressBase, resourcesAt: (level: string) => StressResources): Promise<readonly string[]> {
  const breaches: string[] = stressor.levels.flatMap((level) => (stressor.readLevel(level) === level ? [] : [`does not read its own level ${level}`]));
  for (const level of stressor.levels) {
    const stressed = await stressor.apply(base, level, resourcesAt(level));
    const again = await stressor.apply(base, level, resourcesAt(level));
    if (!isDeepStrictEqual(stressed, again)) breaches.push(`${level}: the same arguments give another variant`);
    if (stressed.state === 'changed') breaches.push(...variantBreaches(stressed, base, stressor).map((breach) => `${level}: ${breach}`));
  }
  return breaches.map((breach) => `${stressor.id} on ${base.case.id}: ${breach}`);
}

function variantBreaches({ projection, dose, history }: Stressed & { readonly state: 'changed' }, base: StressBase, { analysis }: Stressor): readonly string[] {
  const { key, prompt, origin } = projection.case;
  const defect = auditKey(key, prompt.tools);
  const names = prompt.tools.map(({ name }) => name);
  return [
    ...(isDeepStrictEqual(JSON.parse(JSON.stringify(projection)), projection) ? [] : ['it does not survive a JSON round trip']),
    // As text, since the order of members is a change too. An arm may stand where its base does, and no load at all is the question as it is.
    ...(origin.arm === undefined && dose !== 0 && JSON.stringify([projection.case.prompt, projection.environment]) === JSON.stringify([base.case.prompt, base.environment]) ? ['nothing is changed'] : []),
    ...(defect === null ? [] : [`its key is defective: ${defect}`]),
    ...(new Set(names).size === names.length ? [] : ['two tools have one name']),
    // A step of a long task takes the place of the question; a like question is another one.
    ...(history !== undefined || analysis === 'shift' || origin.cluster === base.case.origin.cluster ? [] : ['it lies in another cluster than its base']),
    ...(key.kind !== 'calls' || prepareGrader(key, prompt.tools).grade({ state: 'calls', calls: goldCalls(key, prompt.tools) }).state === 'right' ? [] : ['its gold answer is not right']),
  ];
}
