import { demand } from './demand.ts';

/** What a question compares, with the truth it should find; all rates are fractions of one. */
export type Design =
  | {
      readonly kind: 'one-sample';
      /** Rate to be told apart from. */
      readonly target: number;
      readonly rate: number;
    }
  | {
      readonly kind: 'paired';
      /** Rate of cases where only the first is right. */
      readonly onlyFirst: number;
      readonly onlySecond: number;
    };

/** @throws RangeError on rates that cannot be */
export function checkDesign(design: Design): void {
  if (design.kind === 'one-sample') {
    demand.between('target', design.target, 0, 1);
    demand.within('rate', design.rate, 0, 1);
  } else {
    demand.within('onlyFirst', design.onlyFirst, 0, 1);
    demand.within('onlySecond', design.onlySecond, 0, 1);
    demand.within('onlyFirst + onlySecond', design.onlyFirst + design.onlySecond, 0, 1);
  }
}
