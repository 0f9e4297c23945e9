import type { DoseLevel } from '../../../core/DoseDiagnosis.ts';
import type { Estimate } from '../../../core/Estimate.ts';
import { estimateRate } from '../../estimateRate.ts';
import type { ComparedDose } from './compareDoses.ts';
import type { DoseAnswer } from './DoseAnswer.ts';
import type { DoseSeries } from './DoseSeries.ts';
import { boundedLoss } from '../../stress/boundedLoss.ts';

const units = { answers: 'trial', calls: 'call', arguments: 'argument', rules: 'rule' } as const;

interface Placed {
  readonly answer: DoseAnswer;
  readonly cluster: number;
}

/** What every level shows by itself and against the mildest. */
export function doseLevels({ counts, levels, lengthAsked, families }: DoseSeries, compared: readonly ComparedDose[]): readonly DoseLevel[] {
  return levels.map(({ level, dose, refined, asked }) => {
    const answered = families.flatMap(({ cluster, load }) => (load.has(dose) ? [{ answer: load.get(dose), cluster }] : [])).filter((one): one is Placed => one.answer !== undefined);
    const asLong = families.flatMap(({ cluster, length }) => (length.has(dose) ? [{ answer: length.get(dose), cluster }] : [])).filter((one): one is Placed => one.answer !== undefined);
    const against = compared.find((one) => one.dose === dose);
    const length = against?.length ?? null;
    const askedAsLong = lengthAsked.get(dose) ?? 0;
    const demands = answered.flatMap(({ answer }) => answer.asked);
    const missed = (how: string): number => demands.filter((demand) => demand === how).length;
    return {
      level,
      dose,
      refined,
      asked,
      unavailable: asked - answered.length,
      each: eachOf(answered, units[counts], ({ asked: things }) => things),
      compared: eachOf(answered, units[counts], comparedIn),
      all: estimateRate(answered.map(({ answer }) => Number(answer.all)), answered.map(({ cluster }) => cluster), 0.95),
      drop: against === undefined ? null : boundedLoss(against.drop, against.unpaired, 0.95),
      allDrop: against?.allDrop.estimate(0.95) ?? null,
      length: length === null ? null : { asked: askedAsLong, unavailable: askedAsLong - asLong.length, each: eachOf(asLong, units[counts], comparedIn), drop: boundedLoss(length.drop, length.unpaired, 0.95), excess: boundedLoss(length.excess, length.unpairedExcess, 0.95) },
      missed: { omitted: missed('omitted'), altered: missed('altered'), unread: missed('unread') },
      thirds: thirdsOf(answered),
    };
  });
}

function comparedIn({ demands }: DoseAnswer): DoseAnswer['demands'] {
  return demands;
}

function eachOf(answered: readonly Placed[], unit: Estimate['unit'], of: (answer: DoseAnswer) => DoseAnswer['demands']): Estimate {
  const things = answered.flatMap(({ answer, cluster }) => of(answer).map((demand) => ({ right: Number(demand === 'met'), cluster })));
  return estimateRate(things.map(({ right }) => right), things.map(({ cluster }) => cluster), 0.95, unit);
}

const parts = 3;

/** Only lists of three things and more have thirds. */
function thirdsOf(answered: readonly Placed[]): DoseLevel['thirds'] {
  const thirds = Array.from({ length: parts }, () => ({ missed: 0, of: 0 }));
  for (const { answer: { asked: demands } } of answered) {
    if (demands.length < parts) continue;
    for (const [at, demand] of demands.entries()) {
      const third = thirds[Math.floor((parts * at) / demands.length)];
      if (third === undefined) continue;
      third.of += 1;
      if (demand !== 'met') third.missed += 1;
    }
  }
  return thirds.some(({ of }) => of > 0) ? thirds : [];
}
