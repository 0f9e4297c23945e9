import type { ShiftContrast, ShiftDiagnosis } from '../core/ShiftDiagnosis.ts';
import { differenceText, rateText } from './estimateText.ts';
import { shortened } from './shortened.ts';
import { isUnavailable, notAvailable, unavailableLines } from './unavailableLines.ts';
import type { NamedAvailability } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';
import { visibleText } from './visibleText.ts';

const verdicts: Readonly<Record<ShiftContrast['verdict'], string>> = { lower: 'lower', higher: 'higher', 'not-shown': 'not shown', 'too-few': 'too few' };

/** Like questions of a held-out world, skill by skill. */
export function shiftSection({ level, overall, skills }: ShiftDiagnosis): StressSection {
  return {
    title: `A held-out world, not paired: ${shortened(visibleText(level), 40)}`,
    note: 'Questions of a world that no default plan asks about, with other schemas and forms of values, beside as many of the other worlds with the same skill, depth and number of calls. These are two samples of different questions and not the same questions changed: a difference may also lie in what is asked about.',
    lines: unavailableLines([...skills.flatMap((one) => sidesOf(shortened(visibleText(one.skill), 40), one)), ...(skills.length === 0 ? sidesOf('all', overall) : [])]),
    head: ['skill', 'n each', 'other worlds', 'held-out world', 'difference', ''],
    rows: [...skills.map((one) => rowOf(shortened(visibleText(one.skill), 40), one)), rowOf('All, matched', overall)],
  };
}

function rowOf(name: string, { available, n, others, heldOut, difference, verdict }: ShiftContrast): readonly string[] {
  return [name, String(n), rateText(others), rateText(heldOut), differenceText(difference), isUnavailable(available.heldOut) || isUnavailable(available.others) ? notAvailable : verdicts[verdict]];
}

function sidesOf(name: string, { available }: ShiftContrast): readonly NamedAvailability[] {
  return [{ name: `${name} in the other worlds`, ...available.others }, { name: `${name} in the held-out world`, ...available.heldOut }];
}
