import type { ArmOrigin } from '../../../core/Case.ts';
import { isMet, metIn } from './ArmTrials.ts';
import type { ArmTrials } from './ArmTrials.ts';
import { contrastOf } from '../../foreseenContrast.ts';
import type { Comparison } from './Comparison.ts';
import { lossOf, unpairedOf } from '../../stress/boundedLoss.ts';
import type { Sides } from '../../stress/boundedLoss.ts';

type Place = Pick<ArmOrigin, 'schema' | 'format'>;

/** Contrasts between two arms that differ in one thing. */
export function oneWayComparisons(arms: readonly ArmTrials[]): readonly Comparison[] {
  const at = (tools: ArmOrigin['tools'], { schema, format }: Place, cutTo?: number | null): ArmTrials | undefined => arms.find(({ arm }) => arm.tools === tools && arm.schema === schema && arm.format === format && (cutTo === undefined || arm.cutTo === cutTo));
  const centre: Place = { schema: 'full', format: 'asked' };
  const oracle = at('oracle', centre);
  const retrieved = arms.filter(({ arm }) => arm.tools === 'retrieved');
  const pairs: readonly (readonly [string, ArmTrials | undefined, ArmTrials | undefined])[] = [
    ['choosing-load', at('gold', centre), oracle],
    ...retrieved.map((one): readonly [string, ArmTrials | undefined, ArmTrials] => [retrieved.length === 1 ? 'retrieval-loss' : `retrieval-loss ${placeOf(one, retrieved)}`, at('oracle', one.arm, one.arm.cutTo), one]),
    ['catalog-length', oracle, largest(arms, centre)],
    ['verbosity', at('oracle', { schema: 'compact', format: 'asked' }), at('oracle', { schema: 'verbose', format: 'asked' })],
    ['meaning', oracle, at('oracle', { schema: 'signature', format: 'asked' })],
    ['form', at('oracle', { schema: 'full', format: 'free' }), at('oracle', { schema: 'full', format: 'json' })],
    ['strictness', oracle, at('oracle', { schema: 'full', format: 'native-strict' })],
  ];
  return pairs.flatMap(([id, better, worse]) => (better === undefined || worse === undefined ? [] : [comparisonOf(id, better, worse)]));
}

/** Of several catalogs offered whole the largest: where it breaks, it breaks there. */
function largest(arms: readonly ArmTrials[], { schema, format }: Place): ArmTrials | undefined {
  return arms.filter(({ arm }) => arm.tools === 'all' && arm.schema === schema && arm.format === format).reduce<ArmTrials | undefined>((found, one) => (found === undefined || (one.arm.catalog ?? 0) > (found.arm.catalog ?? 0) ? one : found), undefined);
}

/** What tells it from the other arms of retrieval: the retriever and its catalog, and where several have those, how much is cut off and how it is asked. */
function placeOf(one: ArmTrials, all: readonly ArmTrials[]): string {
  const short = retrieverAt(one);
  return all.some((other) => other !== one && retrieverAt(other) === short) ? `${short} ${one.level}` : short;
}

function retrieverAt({ arm: { retrieved, catalog } }: ArmTrials): string {
  return `${retrieved?.retriever ?? ''} of ${String(catalog ?? 0)}`;
}

function comparisonOf(id: string, better: ArmTrials, worse: ArmTrials): Comparison {
  const pairs = [...better.byFamily].flatMap(([family, one]) => {
    const other = worse.byFamily.get(family);
    return other === undefined ? [] : [{ family, one, other }];
  });
  return {
    id,
    kind: 'one-way',
    better: better.level,
    worse: worse.level,
    scale: 1,
    contrast: contrastOf('factor'),
    strict: pairs.map(({ one, other }) => Number(isMet(one, 'strict')) - Number(isMet(other, 'strict'))),
    lenient: pairs.map(({ one, other }) => Number(isMet(one, 'lenient')) - Number(isMet(other, 'lenient'))),
    clusters: pairs.map(({ family }) => family.cluster),
    unpaired: unpairedOf(sidesOf(better, worse), lossOf),
    cases: pairs.filter(({ one, other }) => isMet(one, 'strict') && !isMet(other, 'strict')).map(({ other }) => other.caseId),
  };
}

/** Whether either arm met every request that was put to both. */
function sidesOf(better: ArmTrials, worse: ArmTrials): readonly Sides[] {
  const families = new Set([...better.byFamily.keys(), ...better.missing, ...worse.byFamily.keys(), ...worse.missing]);
  return [...families].flatMap((family): readonly Sides[] => {
    const [one, other] = [metIn(better, family), metIn(worse, family)];
    return one === undefined || other === undefined ? [] : [{ cluster: family.cluster, shares: [one, other] }];
  });
}
