import type { CrossedDiagnosis, CrossedLoad } from '../core/CrossedDiagnosis.ts';
import { comparedThings } from './comparedThings.ts';
import { differenceText, lossText, rateText } from './estimateText.ts';
import { joined } from './joined.ts';
import { loadAmount, loadWords } from './loadText.ts';
import { pointsSize } from './points.ts';
import { unavailableLines } from './unavailableLines.ts';
import type { NamedAvailability } from './unavailableLines.ts';
import type { StressSection } from './StressSection.ts';

/** Two loads at once: the four corners, and what both cost beyond each. */
export function crossedSection(crossed: CrossedDiagnosis): StressSection {
  const { first, second, corners, losses } = crossed;
  const place = (one: number, other: number): string => joined([loadAmount(first.stressor, one), loadAmount(second.stressor, other)]);
  return {
    title: `Two loads at once: ${joined([titleOf(first), titleOf(second)])}`,
    note: `The same questions in all four rows. Lost: right with both at their mildest minus right here${crossed.counts === 'answers' ? ', of whole answers' : `, of the ${comparedThings(crossed.counts, crossed.things)}`}.`,
    lines: [verdictLine(crossed), beyondLine(crossed), ...unavailableLines(placesOf(crossed))],
    head: ['', 'n', 'right', 'lost'],
    rows: [
      [place(first.mild, second.mild), String(losses.both.n), rateText(corners.neither), ''],
      [place(first.heavy, second.mild), String(losses.both.n), rateText(corners.first), differenceText(losses.first)],
      [place(first.mild, second.heavy), String(losses.both.n), rateText(corners.second), differenceText(losses.second)],
      [place(first.heavy, second.heavy), String(losses.both.n), rateText(corners.both), differenceText(losses.both)],
    ],
  };
}

/** Every place of the questions, in words, with what of it could be answered. */
function placesOf({ first, second, available }: CrossedDiagnosis): readonly NamedAvailability[] {
  const at = (one: number, other: number): string => `with ${joined([loadAmount(first.stressor, one), loadAmount(second.stressor, other)])}`;
  const named = [
    [available.neither, at(first.mild, second.mild)],
    [available.first, at(first.heavy, second.mild)],
    [available.second, at(first.mild, second.heavy)],
    [available.both, at(first.heavy, second.heavy)],
    [available.asLong, `text as long as ${loadAmount(first.stressor, first.heavy)}, with ${loadAmount(second.stressor, second.mild)}`],
    [available.asLongSecond, `text as long as ${loadAmount(first.stressor, first.heavy)}, with ${loadAmount(second.stressor, second.heavy)}`],
  ] as const;
  return named.flatMap(([known, name]) => (known === null ? [] : [{ name, ...known }]));
}

function titleOf({ stressor }: CrossedLoad): string {
  return loadWords(stressor)?.title.toLowerCase() ?? stressor;
}

function verdictLine({ verdict, beyond, smallestEffect }: CrossedDiagnosis): string {
  switch (verdict) {
    case 'together':
      return `Together they certainly cost ${lossText(beyond)} more than the sum of what each costs, and length does not explain it.`;
    case 'together-or-length':
      return `Together they certainly cost ${lossText(beyond)} more than the sum of what each costs: by the loads or by the length of the prompt, nothing here tells the two apart.`;
    case 'too-few':
      return 'Too few questions of too few kinds to tell anything.';
    case 'not-shown':
      return `That they cost more together than apart is not shown.${smallestEffect === null ? '' : ` The smallest excess that so many questions can show is ${pointsSize(smallestEffect, 0)}.`}`;
  }
}

function beyondLine({ beyond, beyondLength }: CrossedDiagnosis): string {
  const apart = beyondLength === null ? '' : ` With the first load held against text of its length: ${differenceText(beyondLength)}.`;
  return `Beyond the sum of both: ${differenceText(beyond)}; below zero they overlap, as losses that have nothing to do with one another do.${apart}`;
}
