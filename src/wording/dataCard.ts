import type { FormatFacts, PairFacts } from '../core/PairFacts.ts';
import { aimLines, codesText, expectations, formatText, lengthText, mixedText, refusedText, sourcesText, splitText, teacherText } from './pairCounts.ts';
import { visibleText } from './visibleText.ts';

/** The card that lies beside the records of one format. */
export function dataCard(facts: Omit<PairFacts, 'formats'>, format: FormatFacts): string {
  const whole: PairFacts = { ...facts, formats: [format] };
  const teacher = teacherText(whole);
  const item = (text: string): string => `- ${text}`;
  const lines = [
    `# Preference pairs for ${visibleText(facts.model)}`,
    '',
    `Made by Faultline from ${visibleText(facts.run)} with the seed ${visibleText(facts.seed)}, in the shape that ${format.description} reads. The model was asked through ${facts.interface}.`,
    '',
    '## What is in it',
    '',
    ...facts.aims.flatMap((aim) => [item(`${aim.title} (finding ${aim.finding.id}${aim.finding.certain ? '' : ', an open question'}): ${aimLines(aim).join('; ')}`)]),
    ...[mixedText(whole), sourcesText(whole), ...(teacher === null ? [] : [teacher]), `faults shown: ${codesText(whole)}`, `lengths: ${lengthText(facts.lengths)}`, splitText(whole), refusedText(whole), formatText(format)].map(item),
    '',
    'Every chosen answer was graded right and every rejected one wrong by the grader that made the finding, before it was written. Where no call is due, right means: without a call and, as the question wants it, asking for the value that is missing, saying that it cannot be done, or answering directly; what a direct answer says is not graded, and none is taken but from a teacher. Made-up questions and values throughout; which trial each pair comes from stands in `../provenance.jsonl` by line.',
    '',
    '## How to train',
    '',
    ...format.files.filter((name) => !name.endsWith('.jsonl')).map((name) => item(`\`${name}\``)),
    '',
    '## What to expect',
    '',
    ...expectations,
    '',
  ];
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
