import type { DoseDiagnosis } from '../../core/DoseDiagnosis.ts';

/** Most levels that a second look adds to one load of one model. */
export const mostRefined = 3;

/**
 * Doses to be asked at after a first look, rising: whole ones within the interval of the break, each in the middle of the
 * widest gap that is left between two levels. None where nothing breaks, where the length of prompts alone costs, where
 * the fall is a straight line from its beginning on, which no level between tells more of, and where no whole number lies between.
 */
export function refineLevels({ verdict, shape, break: found, levels }: Pick<DoseDiagnosis, 'verdict' | 'shape' | 'break' | 'levels'>, most: number): readonly number[] {
  if (found === null || (verdict !== 'breaks' && verdict !== 'load-or-length')) return [];
  if (shape?.state === 'named' && shape.best === 'linear') return [];
  const asked = levels.map(({ dose }) => dose);
  const within = asked.filter((dose) => dose > found.low && dose < found.high);
  const chosen: number[] = [];
  while (chosen.length < most) {
    const places = [found.low, ...within, ...chosen, found.high].sort((one, other) => one - other);
    const [widest] = places.slice(1).flatMap((to, at) => splitOf(places[at] ?? to, to)).filter(({ middle }) => !asked.includes(middle)).sort((one, other) => other.width - one.width || one.middle - other.middle);
    if (widest === undefined) break;
    chosen.push(widest.middle);
  }
  return chosen.sort((one, other) => one - other);
}

/** The whole number nearest to the middle of a gap, by its logarithm; none where none lies strictly inside. */
function splitOf(from: number, to: number): readonly { readonly middle: number; readonly width: number }[] {
  const [least, most] = [Math.floor(from) + 1, Math.ceil(to) - 1];
  if (least > most) return [];
  const middle = from === 0 ? to / 2 : Math.sqrt(from * to);
  return [{ middle: Math.min(most, Math.max(least, Math.round(middle))), width: from === 0 ? Number.POSITIVE_INFINITY : to / from }];
}
