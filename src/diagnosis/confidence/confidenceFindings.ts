import type { ConfidenceDiagnosis, ConfidenceScope, MeasuredConfidence } from '../../core/ConfidenceDiagnosis.ts';
import type { Estimate } from '../../core/Estimate.ts';
import type { Finding } from '../../core/Finding.ts';
import { findingId } from '../findingId.ts';
import { plainFinding } from '../plainFinding.ts';
import { decidingMeasure } from './confidenceDiagnosis.ts';

interface Place {
  readonly scope: ConfidenceScope['scope'];
  readonly measured: MeasuredConfidence;
}

/**
 * Whether what is known of a model's confidence tells its wrong answers, in one finding each: the deciding measure over
 * everything first; else another, or a skill in which one does; else that nothing does.
 */
export function confidenceFindings(diagnoses: readonly ConfidenceDiagnosis[]): readonly Finding[] {
  return diagnoses.flatMap((diagnosis) => {
    const places = diagnosis.scopes.flatMap(({ scope, measures }) => measures.map((measured): Place => ({ scope, measured })));
    const deciding = places.find(({ scope, measured }) => scope === 'everywhere' && measured.measure === decidingMeasure(diagnosis.basis));
    if (deciding === undefined) return [];
    const telling = places.filter(({ measured }) => measured.standing === 'signals');
    const found = telling.includes(deciding) ? deciding : (telling.find(({ scope }) => scope === 'everywhere') ?? largest(telling));
    if (found !== null) return [finding(diagnosis, found, 'confidence-signals', true)];
    if (deciding.measured.standing === 'too-few') return [];
    const everywhere = places.filter(({ scope, measured }) => scope === 'everywhere' && measured.standing !== 'too-few');
    return [finding(diagnosis, deciding, 'confidence-no-signal', everywhere.every(({ measured }) => measured.standing === 'no-signal'))];
  });
}

function largest(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>((most, one) => (most === null || (one.measured.area.value ?? 0) > (most.measured.area.value ?? 0) ? one : most), null);
}

function finding(diagnosis: ConfidenceDiagnosis, { scope, measured }: Place, code: 'confidence-signals' | 'confidence-no-signal', certain: boolean): Finding {
  const { model } = diagnosis;
  return {
    ...plainFinding(model, code, 'confidence', scope),
    id: findingId(code, model, null, 'confidence', `${scope} ${measured.measure}`),
    subject: { kind: 'confidence', scope, name: measured.measure },
    certain,
    effect: overChance(measured.area),
    basis: { kind: 'chance' },
    pValue: measured.pValue,
    details: details(diagnosis, measured),
    cases: diagnosis.wrong.cases.map((id) => `${model}/${id}`),
    caseCount: diagnosis.wrong.count,
  };
}

function overChance(area: Estimate): Estimate {
  if (area.state === 'too-few') return { ...area, value: area.value === null ? null : area.value - 0.5 };
  return { ...area, value: area.value - 0.5, low: area.low - 0.5, high: area.high - 0.5 };
}

/** In counts what keeping only the confident, and voting, do on held-out questions, and where the least probable step lies. */
function details({ place, keeping, voting }: ConfidenceDiagnosis, { answers, wrong }: MeasuredConfidence): Finding['details'] {
  const chosen = voting.find((rule) => rule.chosen);
  const kept = keeping === null ? 0 : Math.round(keeping.kept * keeping.answers);
  return [
    { code: 'confidence-wrong', count: wrong, of: answers },
    ...(place === null ? [] : [{ code: 'least-step-wrong', count: Math.round(place.hits), of: place.answers }, { code: 'any-step-wrong', count: Math.round(place.byChance), of: place.answers }]),
    ...(keeping === null
      ? []
      : [
          { code: 'wrong-of-held-out', count: Math.round(keeping.riskOfAll * keeping.answers), of: keeping.answers },
          { code: 'wrong-of-confident', count: Math.round(keeping.riskOfKept * kept), of: kept },
        ]),
    ...(chosen === undefined
      ? []
      : [
          { code: 'right-of-one-sample', count: Math.round(chosen.single * chosen.questions), of: chosen.questions },
          { code: `right-by-${chosen.rule}`, count: Math.round(chosen.right * chosen.questions), of: chosen.questions },
        ]),
  ];
}
