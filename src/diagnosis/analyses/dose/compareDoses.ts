import { differenceOf } from '../../differenceOf.ts';
import type { Difference } from '../../differenceOf.ts';
import { shareOfAll, shareRight } from './DoseAnswer.ts';
import type { DoseAnswer } from './DoseAnswer.ts';
import type { DoseFamily, DoseSeries } from './DoseSeries.ts';
import { lossOf, unpairedOf } from '../../stress/boundedLoss.ts';
import type { Sides, Unpaired } from '../../stress/boundedLoss.ts';

/** One level against the mildest and against the arm of its length, question by question. */
export interface ComparedDose {
  readonly dose: number;
  readonly level: string;
  /** Mildest minus this: of the share right of what is compared, of everything asked for, and of answers wholly right. */
  readonly drop: Difference;
  readonly dropOfAll: Difference;
  /** Questions of which one of the two was asked and not observed, by what is compared and by everything asked for. */
  readonly unpaired: Unpaired;
  readonly unpairedOfAll: Unpaired;
  readonly allDrop: Difference;
  /** `null`: no arm of its length was asked. */
  readonly length: LengthCompared | null;
}

/** What the arm of its length loses against the mildest level, and what the load loses beyond it. */
export interface LengthCompared {
  readonly drop: Difference;
  readonly unpaired: Unpaired;
  readonly excess: Difference;
  readonly unpairedExcess: Unpaired;
}

/** Every level above the mildest; empty where there is none. */
export function compareDoses({ levels: [mildest, ...others], lengthAsked, families }: DoseSeries): readonly ComparedDose[] {
  if (mildest === undefined) return [];
  return others.map(({ dose, level }) => {
    const hasLength = lengthAsked.has(dose);
    const least = ({ load }: DoseFamily): DoseAnswer | undefined => load.get(mildest.dose);
    const own = ({ load }: DoseFamily): DoseAnswer | undefined => load.get(dose);
    const asLong = ({ length }: DoseFamily): DoseAnswer | undefined => length.get(dose);
    const leastSide: Side = (family) => least(family) ?? (family.unseen.has(mildest.dose) ? null : undefined);
    const ownSide: Side = (family) => own(family) ?? (family.unseen.has(dose) ? null : undefined);
    const lengthSide: Side = (family) => asLong(family) ?? (family.unseenLength.has(dose) ? null : undefined);
    return {
      dose,
      level,
      drop: paired(families, least, own, shareRight),
      dropOfAll: paired(families, least, own, shareOfAll),
      unpaired: unpairedOf(sidesOf(families, leastSide, ownSide, shareRight), lossOf),
      unpairedOfAll: unpairedOf(sidesOf(families, leastSide, ownSide, shareOfAll), lossOf),
      allDrop: paired(families, least, own, ({ all }) => Number(all)),
      length: hasLength
        ? {
            drop: paired(families, least, asLong, shareRight),
            unpaired: unpairedOf(sidesOf(families, leastSide, lengthSide, shareRight), lossOf),
            excess: paired(families, asLong, own, shareRight),
            unpairedExcess: unpairedOf(sidesOf(families, lengthSide, ownSide, shareRight), lossOf),
          }
        : null,
    };
  });
}

type Chosen = (family: DoseFamily) => DoseAnswer | undefined;
/** `null`: asked and not observed; `undefined`: not asked. */
type Side = (family: DoseFamily) => DoseAnswer | null | undefined;

/** Both sides of every question that was asked at them. */
function sidesOf(families: readonly DoseFamily[], first: Side, second: Side, value: (answer: DoseAnswer) => number): readonly Sides[] {
  return families.flatMap((family): readonly Sides[] => {
    const [one, other] = [first(family), second(family)];
    return one === undefined || other === undefined ? [] : [{ cluster: family.cluster, shares: [one && value(one), other && value(other)] }];
  });
}

/** First minus second on the questions answered in both. */
function paired(families: readonly DoseFamily[], first: Chosen, second: Chosen, value: (answer: DoseAnswer) => number): Difference {
  const pairs = families.flatMap((family) => {
    const one = first(family);
    const other = second(family);
    return one === undefined || other === undefined ? [] : [{ difference: value(one) - value(other), cluster: family.cluster }];
  });
  return differenceOf(pairs.map(({ difference }) => difference), pairs.map(({ cluster }) => cluster));
}
