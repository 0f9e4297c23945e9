import { promptLength } from '../../composer/itemCase.ts';
import type { Case, StressOrigin } from '../../core/Case.ts';
import type { Random } from '../../core/Random.ts';
import type { Stressed, StressBase, StressResources, Stressor } from '../../core/Stressor.ts';
import type { Projection } from '../../core/Subtask.ts';
import { auditKey } from '../../grading/auditKey.ts';

/** What is unchanged and asked again, so that noise is measured where effects are. */
export const rerun = 'rerun';

/** `reason`: why the level cannot be made of this case; `null`: it changes nothing. */
export type Variant = { readonly state: 'made'; readonly projection: Projection } | { readonly state: 'none'; readonly reason: string | null };

/** A case at one level of a stressor, labelled, its key proven again. The same arguments give the same variant. */
export async function variantOf(base: StressBase, stressor: Stressor, level: string, resources: Omit<StressResources, 'random' | 'shared'>, random: Random): Promise<Variant> {
  const own = random.fork(`${base.case.id} ${stressor.id}`);
  const stressed = await stressor.apply(base, level, { random: own.fork(level), shared: own.fork('shared'), ...resources });
  if (stressed.state !== 'changed') return { state: 'none', reason: stressed.state === 'not-applicable' ? stressed.reason : null };
  const defect = auditKey(stressed.projection.case.key, stressed.projection.case.prompt.tools);
  return defect === null ? { state: 'made', projection: labelled(stressed, base.case, stressor, level) } : { state: 'none', reason: `the changed key would be defective: ${defect}` };
}

function labelled({ projection, dose, control, history, counts, alike, loads, author }: Stressed & { readonly state: 'changed' }, base: Case, { id, version, analysis }: Stressor, level: string): Projection {
  const stress: StressOrigin = { base: base.id, stressor: id, analysis, level, dose, control, ...(history === undefined ? {} : { history }), ...(counts === undefined ? {} : { counts }), ...(alike === undefined ? {} : { alike }), ...(loads === undefined ? {} : { loads }), ...(author === undefined ? {} : { author }) };
  return { ...projection, case: labelledCase({ ...projection.case, origin: { ...projection.case.origin, ...measured(projection.case, base) } }, stress, { [`stressors/${id}`]: version }) };
}

/** What of an origin follows from the prompt. Places of right tools that were renamed are for the stressor to say. */
function measured({ prompt, origin }: Case, base: Case): Pick<Case['origin'], 'toolsOffered' | 'composed'> {
  const toolsOffered = prompt.tools.length;
  const { composed } = origin;
  if (composed === undefined) return { toolsOffered };
  const right = new Set((base.origin.composed?.positions ?? []).map((place) => base.prompt.tools[place]?.name));
  const places = prompt.tools.flatMap(({ name }, place) => (right.has(name) ? [place] : []));
  return { toolsOffered, composed: { ...composed, positions: places.length === right.size ? places : composed.positions, promptLength: promptLength(prompt) } };
}

export function rerunOf({ case: one, environment }: StressBase): Projection {
  return { case: labelledCase(one, { base: one.id, stressor: rerun, analysis: 'invariance', level: '1', dose: null, control: false }, {}), environment };
}

function labelledCase(one: Case, stress: StressOrigin, versions: Readonly<Record<string, string>>): Case {
  const { composed } = one.origin;
  return {
    ...one,
    id: `${stress.base}~${stress.stressor}=${stress.level}`,
    origin: {
      ...one.origin,
      ...(composed === undefined ? {} : { composed: { ...composed, versions: { ...composed.versions, ...versions } } }),
      stress,
    },
  };
}
