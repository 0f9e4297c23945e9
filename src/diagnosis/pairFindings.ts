import type { Finding } from '../core/Finding.ts';
import type { Observation } from '../core/Observation.ts';
import { coveredCases } from './decidePairs.ts';
import type { DecidedPair } from './decidePairs.ts';
import { furtherTrials } from './detectable.ts';
import type { Difference } from './differenceOf.ts';
import { findingId } from './findingId.ts';

const casesShown = 20;

/**
 * What two models differ in, where a single number would not say so. `reference`: with more than two
 * models, whether one calls less is told against the named one only; the cohort tells it once already.
 */
export function pairFindings(pairs: readonly DecidedPair[], reference: string | null): readonly Finding[] {
  return pairs.flatMap((pair) => {
    const alone = pairs.length === 1 || (reference !== null && pair.diagnosis.models.includes(reference));
    return [...(alone ? callsLess(pair) : []), ...nearTie(pair), ...twins(pair)];
  });
}

/** The gap is whether it calls and not how well: fewer calls for certain, and no certain difference where both call. */
function callsLess(pair: DecidedPair): readonly Finding[] {
  const { diagnosis, comparison } = pair;
  const { called, bothCalled, secondMisses } = diagnosis.calling;
  const calling = comparison.parts.find(({ definition }) => definition.id === 'calling');
  const listed = diagnosis.differs.some(({ part }) => part === 'calling');
  if (calling === undefined || !listed || calling.difference.mean <= 0) return [];
  if (bothCalled.difference.state !== 'estimated' || bothCalled.difference.low > 0) return [];
  if (secondMisses.silent * 2 < secondMisses.all) return [];
  const { official } = bothCalled;
  const silent = coveredCases(comparison.shared).filter((one) => one.second.strict.stage === 'calling').map((one) => one.second);
  return [
    {
      ...base(pair, 'calls-less-not-worse', called, calling.difference, silent),
      model: diagnosis.models[1],
      other: diagnosis.models[0],
      details: [
        { code: 'silent-misses', count: secondMisses.silent, of: secondMisses.all },
        { code: 'asked-back', count: secondMisses.askedBack, of: secondMisses.silent },
        { code: 'other-right-on-silent', count: secondMisses.firstRightOnSilent, of: secondMisses.silent },
        ...(secondMisses.official === null
          ? []
          : [
              { code: 'officially-silent-misses', count: secondMisses.official.silent, of: secondMisses.official.all },
              { code: 'other-officially-right-on-silent', count: secondMisses.official.firstRightOnSilent, of: secondMisses.official.silent },
            ]),
        { code: 'right-where-both-call', count: bothCalled.second, of: bothCalled.n },
        { code: 'other-right-where-both-call', count: bothCalled.first, of: bothCalled.n },
        ...(official === null
          ? []
          : [
              { code: 'officially-right-where-both-call', count: official.second, of: bothCalled.n },
              { code: 'other-officially-right-where-both-call', count: official.first, of: bothCalled.n },
            ]),
      ],
    },
  ];
}

function nearTie(pair: DecidedPair): readonly Finding[] {
  const { diagnosis, comparison } = pair;
  const largest = diagnosis.differs[0];
  if (!diagnosis.verdict.startsWith('near-tie')) return [];
  const disagreeing = comparison.shared.filter((one) => one.first.strict.state !== one.second.strict.state).map((one) => one.second);
  const details = [
    { code: 'only-first-right', count: diagnosis.onlyFirst, of: diagnosis.shared },
    { code: 'only-second-right', count: diagnosis.onlySecond, of: diagnosis.shared },
  ];
  const certain = largest !== undefined;
  const effect = largest?.difference ?? diagnosis.disagreement;
  const decisive = comparison.parts.find(({ definition }) => definition.id === largest?.part && definition.name === largest.name)?.difference ?? null;
  const finding = base(pair, 'near-tie-different', effect, decisive, disagreeing);
  return [
    {
      ...finding,
      certain,
      subject: { kind: 'pair', scope: largest?.part ?? 'everywhere', name: largest?.name ?? null },
      trialsNeeded: certain ? null : further(pair),
      details,
    },
  ];
}

/** Further cases that would settle the likeliest difference, by the bar that all looks share, on either side; `null` where none is in sight. */
function further({ comparison, diagnosis }: DecidedPair): number | null {
  const likeliest = comparison.parts.reduce<(typeof comparison.parts)[number] | null>(
    (a, b) => (a === null || b.difference.pTwoSided < a.difference.pTwoSided ? b : a),
    null,
  );
  if (likeliest === null) return null;
  const { difference } = likeliest;
  return furtherTrials(Math.abs(difference.mean), difference.standardError, difference.n, (1 - diagnosis.deciding.level) / 2);
}

/** One model asked natively and in prompted text. */
function twins(pair: DecidedPair): readonly Finding[] {
  const { diagnosis, comparison } = pair;
  if (!diagnosis.twins || diagnosis.total.state !== 'estimated') return [];
  const certain = diagnosis.total.low > 0 && pair.totalIsCertain;
  const lost = comparison.shared.filter((one) => one.first.strict.state === 'right' && one.second.strict.state !== 'right').map((one) => one.second);
  return certain ? [{ ...base(pair, 'interface-gap', diagnosis.total, comparison.total, lost), model: diagnosis.models[1], other: diagnosis.models[0] }] : [];
}

/** `decisive`: the difference by which it was decided; `null`: nothing was. */
function base(pair: DecidedPair, code: Finding['code'], effect: Finding['effect'], decisive: Difference | null, cases: readonly Observation[]): Finding {
  const [first, second] = pair.diagnosis.models;
  return {
    id: findingId(code, first, second, 'pair', 'everywhere'),
    code,
    model: first,
    other: second,
    subject: { kind: 'pair', scope: 'everywhere', name: null },
    certain: true,
    effect,
    cost: null,
    basis: { kind: 'pair' },
    pValue: decisive === null ? null : pair.pOf(decisive),
    smallestEffect: null,
    trialsNeeded: null,
    details: [],
    cases: cases.slice(0, casesShown).map((one) => `${one.model}/${one.caseId}`),
    caseCount: cases.length,
  };
}
