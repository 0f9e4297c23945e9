import { plainHarness } from '../core/Harness.ts';
import type { Measured, Remedy, RemedyAnswer } from '../core/Remedy.ts';

/**
 * What a remedy owes to whoever applies it; returns one sentence for each breach: of nothing it measures nothing, of the same answers
 * the same, in two different ways of asking, and its harness changes something and survives being written to a file.
 */
export function checkRemedy(remedy: Remedy, answers: readonly RemedyAnswer[]): readonly string[] {
  const measured = remedy.measure(answers);
  return [
    ...(remedy.measure([]).every(({ pairs, missing }) => pairs.length + missing.length === 0) ? [] : ['it measures something where nothing was asked']),
    ...(JSON.stringify(remedy.measure(answers)) === JSON.stringify(measured) ? [] : ['it measures something else the second time']),
    ...measured.flatMap((one) => breachesOf(one, remedy, answers)),
    ...[remedy.description, remedy.application, remedy.measuredBy].filter((text) => text.trim() === '' || /[\r\n]/.test(text)).map(() => 'a text of it is empty or takes more than one line'),
  ].map((breach) => `${remedy.id}: ${breach}`);
}

function breachesOf(one: Measured, remedy: Remedy, answers: readonly RemedyAnswer[]): readonly string[] {
  const { before, after, harness, pairs, missing } = one;
  const files = remedy.files(one, []);
  return [
    ...(before === after ? [`it compares ${before} with itself`] : []),
    ...(JSON.stringify(harness) === JSON.stringify(plainHarness) ? ['its harness changes nothing'] : []),
    ...(JSON.stringify({ ...plainHarness, ...harness }) === JSON.stringify(harness) ? [] : ['its harness lacks a member, or has one too many']),
    ...(pairs.length + missing.length > answers.length ? ['it has more pairs than there are answers'] : []),
    ...files.flatMap(({ name, text }) => (/^[\w.-]+\.json$/.test(name) && text.endsWith('\n') ? [] : [`the file ${name} is none that can lie there`])),
  ];
}
