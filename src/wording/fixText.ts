import type { PairFacts } from '../core/PairFacts.ts';
import { counted } from './count.ts';
import { aimLines, codesText, expectations, formatText, lengthText, mixedText, refusedText, sourcesText, splitText, teacherText } from './pairCounts.ts';
import { visibleText } from './visibleText.ts';

/** What `faultline fix` made, for the terminal. */
export function fixText(facts: PairFacts, folder: string): string {
  const teacher = teacherText(facts);
  const width = Math.max(...facts.formats.map(({ id }) => id.length)) + 2;
  const lines = [
    `${counted(facts.total, 'preference pair')} for ${visibleText(facts.model)}, from ${visibleText(facts.run)}`,
    '',
    ...facts.aims.flatMap((aim) => [`${aim.finding.id}  ${aim.title}${aim.finding.certain ? '' : ' (an open question)'}`, ...aimLines(aim).map((line) => `  ${line}`)]),
    '',
    mixedText(facts),
    sourcesText(facts),
    ...(teacher === null ? [] : [teacher]),
    `faults shown: ${codesText(facts)}`,
    `lengths: ${lengthText(facts.lengths)}`,
    splitText(facts),
    refusedText(facts),
    '',
    ...facts.formats.map((format) => `${format.id.padEnd(width)}${formatText(format)}`),
    '',
    ...expectations,
    `Written to ${visibleText(folder)}; each folder holds its records, a card and a recipe.`,
  ];
  return `${lines.join('\n')}\n`;
}
