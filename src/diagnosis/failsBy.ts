import type { Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { callIsDue, entersTotal } from './entersTotal.ts';
import { faultKind } from './faultKind.ts';
import { partsOf } from './parts.ts';
import type { ObservationTable } from './ObservationTable.ts';
import { scopes } from './scopes.ts';
import { covariates } from './skills/covariates.ts';
import { skillAtFault, skillIds } from './skills/skillLadder.ts';

/** About what was changed or put into the history. */
const ofVariants: ReadonlySet<Finding['code']> = new Set(['fragile', 'misses-change', 'long-task-loss', 'conditioned-by-errors', 'breaks-under-load', 'load-or-length', 'loses-to-length', 'loads-together', 'loads-together-or-length']);

/**
 * Whether an answer is one of the failures behind a finding about one model. `table`: base cases alone. `null`: the finding is about no answers
 * that could have been better, such as a pair of models or the keys.
 */
export function failsBy(finding: Finding, table: ObservationTable): ((observation: Observation) => boolean) | null {
  const { subject, model } = finding;
  const isVariant = ofVariants.has(finding.code);
  const own = (fails: (observation: Observation) => boolean) => (observation: Observation) =>
    observation.model === model && observation.strict.state === 'wrong' && (observation.origin.stress !== undefined) === isVariant && fails(observation);
  switch (finding.code) {
    case 'fault': {
      const scope = scopes.find(({ id }) => id === subject.scope);
      return scope === undefined ? null : own((one) => scope.includes(one) && (subject.kind === 'language' ? one.asks === 'calls' : faultKind(one) === subject.kind));
    }
    case 'below-target':
    case 'below-reference': {
      const skill = skillIds.find((id) => id === subject.scope);
      if (skill !== undefined) return own((one) => entersTotal(one) && skillAtFault(one) === skill);
      return ofPart(finding, table, own);
    }
    case 'stage-contrast':
      return ofPart(finding, table, own);
    case 'covariate': {
      const isAffected = affectedBy(finding, table);
      return isAffected === null ? null : own((one) => entersTotal(one) && isAffected(one));
    }
    case 'unexplained':
      return own(entersTotal);
    case 'wrong-in-the-whole':
      return own((one) => one.origin.composed?.subtask !== 'name-detection' && one.projection?.names === false);
    case 'wrong-at-once':
      return own((one) => one.origin.composed?.subtask === 'nested-at-once' && one.lenient.state === 'wrong');
    case 'format-loss':
      return own((one) => entersTotal(one) && callIsDue(one) && one.lenient.state === 'right');
    case 'fragile':
    case 'misses-change':
    case 'long-task-loss':
    case 'conditioned-by-errors':
    case 'breaks-under-load':
    case 'load-or-length':
    case 'loses-to-length':
    case 'loads-together':
    case 'loads-together-or-length':
      return own(({ origin: { stress } }) => stress !== undefined && `${stress.stressor}=${stress.level}` === subject.name);
    case 'breakpoint':
    case 'interaction':
    case 'broken-form':
    case 'calls-less-not-worse':
    case 'unsteady':
    case 'near-tie-different':
    case 'rank-reversal':
    case 'interface-gap':
    case 'invents-after-failure':
    case 'obeys-tool-text':
    case 'self-conditioning':
    case 'confidence-signals':
    case 'confidence-no-signal':
    case 'key-defects':
      return null;
  }
}

type Own = (fails: (observation: Observation) => boolean) => (observation: Observation) => boolean;

function ofPart({ subject }: Finding, table: ObservationTable, own: Own): ((observation: Observation) => boolean) | null {
  const part = partsOf(table).find(({ definition }) => definition.id === subject.scope && definition.name === subject.name);
  return part === undefined ? null : own((one) => part.definition.succeeded(one) === false);
}

/** Share of the questions on the side of a trend where least goes wrong that counts as spared by it. */
const spared = 1 / 3;

function affectedBy({ subject, model }: Finding, table: ObservationTable): ((observation: Observation) => boolean) | null {
  const covariate = covariates.find(({ id }) => id === subject.kind);
  if (covariate === undefined || subject.name === null) return null;
  const levelsOf = ({ origin }: Observation): readonly (string | number)[] => (origin.composed === undefined ? [] : covariate.levelsOf(origin, origin.composed));
  if (covariate.kind === 'factor') {
    const named = new Set(subject.name.split(', '));
    return (observation) => levelsOf(observation).some((level) => named.has(String(level)));
  }
  const up = subject.name === 'more';
  const scores = (table.rows.get(model) ?? []).flatMap((one) => (one !== null && entersTotal(one) ? [Number(levelsOf(one)[0] ?? 0)] : [])).sort((a, b) => (up ? a - b : b - a));
  const cut = scores[Math.floor(spared * scores.length)] ?? 0;
  return (observation) => (up ? Number(levelsOf(observation)[0] ?? 0) > cut : Number(levelsOf(observation)[0] ?? 0) < cut);
}
