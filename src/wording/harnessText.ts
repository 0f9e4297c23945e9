import type { MeasuredFacts, RemedyFacts, Taken } from '../core/Remedy.ts';
import { count, counted } from './count.ts';
import { differenceText, rateText } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { percent } from './percent.ts';
import { visibleText } from './visibleText.ts';
import { capitalised } from './joined.ts';

const statuses: Readonly<Record<MeasuredFacts['status'], string>> = { shown: 'gains', 'not-shown': 'not shown to gain', costs: 'costs', 'too-few': 'too few' };

/** What `faultline fix --harness` found, for the terminal. */
export function harnessText(facts: RemedyFacts, folder: string): string {
  const { measured, notMeasured } = facts;
  const files = measured.flatMap((one) => one.files);
  const lines = [
    `Harness fixes for ${visibleText(facts.model)}, from ${visibleText(facts.run)}`,
    together(facts),
    '',
    ...measured.flatMap((one) => [`${one.id}  ${differenceText(one.gain)}, ${statuses[one.status]}`, `  ${comparedText(one)}`, `  ${takenText(one)}`, ...(one.files.length === 0 ? [] : [`  → ${one.files.join(', ')}`])]),
    ...(measured.length === 0 ? ['This run measured none.'] : []),
    ...(notMeasured.length === 0 ? [] : ['', 'Not measured in this run', ...notMeasured.map(({ id, measuredBy }) => `  ${id}: faultline ${measuredBy}`)]),
    '',
    files.length === 0 ? `No remedy is shown to gain, so no patch was written; what was measured stands in ${visibleText(folder)}.` : `Written to ${visibleText(folder)}; apply a file with faultline diagnose --harness <file>, and hold the runs side by side with faultline verify.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same as a document that lies beside the files. */
export function harnessDocument(facts: RemedyFacts): string {
  const of = (wanted: readonly MeasuredFacts['status'][]): readonly MeasuredFacts[] => facts.measured.filter(({ status }) => wanted.includes(status));
  const sections: readonly (readonly [string, readonly MeasuredFacts[]])[] = [
    ['Shown to gain', of(['shown'])],
    ['Not shown to gain', of(['not-shown', 'too-few'])],
    ['Shown to cost', of(['costs'])],
  ];
  return [
    `# Harness fixes for ${visibleText(facts.model)}`,
    '',
    `From the run ${visibleText(facts.run)}. ${together(facts)} A gain is what is right with the remedy minus what is right without it, on the same questions, in points. Each is measured by itself; what two of them do together is not.`,
    ...sections.flatMap(([title, measured]) => (measured.length === 0 ? [] : ['', `## ${title}`, ...measured.flatMap(section)])),
    ...(facts.notMeasured.length === 0 ? [] : ['', '## Not measured in this run', '', ...facts.notMeasured.map(({ id, description, measuredBy }) => `- \`${id}\`: ${description}. To measure it: \`faultline ${measuredBy}\``)]),
    '',
    'A file is applied by `faultline diagnose --model … --harness <file>`: ask part *confirm* without it and with it, and run `faultline verify` on both. A patch that retrieves tools or shortens a history makes other questions of those where a right tool is left out or the history changes: verify says how many are shared, and the recall above how often a tool is left out.',
    '',
  ].join('\n');
}

function section(one: MeasuredFacts): readonly string[] {
  const cell = (value: string): string => value.replaceAll('|', '\\|');
  const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const known = (value: number | null, decimals: number): string => (value === null ? 'not known' : decimals === 0 ? count(Math.round(value)) : fixed(value, decimals));
  return [
    '',
    `### ${one.id}: ${differenceText(one.gain)}`,
    '',
    `${capitalised(one.description)}.`,
    '',
    row('', visibleText(one.before), visibleText(one.after)),
    row('---', '---', '---'),
    row('tokens in, one question', known(one.takenBefore.inputTokens, 0), known(one.takenAfter.inputTokens, 0)),
    row('tokens out', known(one.takenBefore.outputTokens, 0), known(one.takenAfter.outputTokens, 0)),
    row('seconds', known(one.takenBefore.seconds, 2), known(one.takenAfter.seconds, 2)),
    '',
    [`${counted(one.gain.n, 'question')} in both ways.`, ...(one.recall === null ? [] : [`Recall: ${rateText(one.recall)} of the right tools.`]), ...missingText(one)].join(' '),
    ...(one.files.length === 0 ? [] : ['', `Files: ${one.files.map((name) => `\`${name}\``).join(', ')}`, '', one.application]),
  ];
}

function missingText({ missing }: MeasuredFacts): readonly string[] {
  return missing === 0 ? [] : [`${counted(missing, 'question')} besides could not be compared: one of both answers was not observed or cannot be graded.`];
}

function together({ looks, confidence }: RemedyFacts): string {
  return looks === 0 ? 'Nothing in it tells of a remedy.' : `${looks === 1 ? 'One comparison' : `${count(looks)} comparisons, whose intervals hold all together`} in ${percent(confidence, 0)} of such runs.`;
}

function comparedText({ before, after, gain, recall }: MeasuredFacts): string {
  return `${visibleText(before)} → ${visibleText(after)}, ${counted(gain.n, 'question')}${recall === null ? '' : `; recall ${rateText(recall)}`}`;
}

function takenText({ takenBefore, takenAfter }: MeasuredFacts): string {
  const change = (name: string, of: (taken: Taken) => number | null, decimals: number): readonly string[] => {
    const [one, other] = [of(takenBefore), of(takenAfter)];
    return one === null || other === null ? [] : [`${name} ${decimals === 0 ? count(Math.round(one)) : fixed(one, decimals)} → ${decimals === 0 ? count(Math.round(other)) : fixed(other, decimals)}`];
  };
  const known = [...change('tokens in', ({ inputTokens }) => inputTokens, 0), ...change('out', ({ outputTokens }) => outputTokens, 0), ...change('seconds', ({ seconds }) => seconds, 2)];
  return known.length === 0 ? 'tokens and seconds are not known' : known.join(', ');
}
