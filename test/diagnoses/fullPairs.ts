import type { PairDiagnosis } from '../../src/core/Diagnosis.ts';
import { difference, rate } from './estimates.ts';

/** Every pair of the models, in order; the last two share a recipe and cannot be told apart. */
export function fullPairs(names: readonly string[]): readonly PairDiagnosis[] {
  return names.flatMap((first, index) => names.slice(index + 1).map((second, step) => pair(first, second, index * 7 + step * 3, names)));
}

function pair(first: string, second: string, spread: number, names: readonly string[]): PairDiagnosis {
  const alike = first === names.at(-2) && second === names.at(-1);
  const only = alike ? 31 : 150 + spread;
  return {
    models: [first, second],
    shared: 1150,
    total: difference(0, 0.03, 1150),
    deciding: { looks: 432, level: 0.999884, total: difference(0, 0.06, 1150) },
    onlyFirst: only,
    onlySecond: only,
    pValue: 1,
    verdict: alike ? 'near-tie-cannot-tell' : 'near-tie-different',
    twins: false,
    differs: alike
      ? []
      : [
          { part: 'several-calls', name: null, difference: difference(-0.4 - spread / 400, 0.07, 400) },
          { part: 'java', name: null, difference: difference(0.21, 0.12, 100) },
        ],
    disagreement: rate(2 * only, 1150),
    calling: {
      called: difference(0.01, 0.02, 1150),
      bothCalled: { n: 1100, first: 800, second: 801, difference: difference(-0.001, 0.03, 1100), official: null },
      secondMisses: { all: 322, silent: spread, askedBack: Math.floor(spread / 2), firstRightOnSilent: Math.floor(spread / 3), official: null },
    },
  };
}
