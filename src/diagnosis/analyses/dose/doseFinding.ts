import type { DoseDiagnosis } from '../../../core/DoseDiagnosis.ts';
import type { Finding, FindingCode } from '../../../core/Finding.ts';
import { findingId } from '../../findingId.ts';
import type { DoseSeries } from './DoseSeries.ts';
import type { TestedDose } from './TestedDose.ts';
import { boundedLoss } from '../../stress/boundedLoss.ts';
import { stressorFinding } from '../../stress/stressorFinding.ts';

const codes: Readonly<Partial<Record<DoseDiagnosis['verdict'], FindingCode>>> = { breaks: 'breaks-under-load', length: 'loses-to-length', 'load-or-length': 'load-or-length' };

/** What a certain loss comes to, with the questions that are right at the mildest level and not at the one it rests on. */
export function doseFinding({ verdict, model, stressor, levels, pValue, smallestEffect }: DoseDiagnosis, { families }: DoseSeries, { compared: { dose, level, drop, unpaired } }: TestedDose): Finding | null {
  const code = codes[verdict];
  const [mildest] = levels;
  if (code === undefined || mildest === undefined) return null;
  const both = families.flatMap(({ load }) => {
    const least = load.get(mildest.dose);
    const most = load.get(dose);
    return least === undefined || most === undefined ? [] : [{ least, most }];
  });
  const lost = both.filter(({ least, most }) => least.all && !most.all).map(({ most }) => most);
  const demands = lost.flatMap((answer) => answer.demands);
  const missed = demands.filter((demand) => demand !== 'met');
  const ways = (['omitted', 'altered', 'unread'] as const).map((way) => ({ code: `${way}-under-load`, count: missed.filter((demand) => demand === way).length, of: missed.length }));
  return {
    ...stressorFinding(model, code, `${stressor}=${level}`, {
      effect: boundedLoss(drop, unpaired, 0.95),
      basis: { kind: 'mildest' },
      pValue,
      smallestEffect,
      details: [{ code: 'lost-under-load', count: lost.length, of: both.length }, ...ways.filter(({ count }) => count > 0)],
    }, lost.map(({ caseId }) => caseId)),
    id: findingId(code, model, null, 'stressor', stressor),
  };
}
