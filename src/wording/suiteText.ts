import { count, counted } from './count.ts';
import { percent } from './percent.ts';
import { visibleText } from './visibleText.ts';

interface Counted {
  readonly name: string;
  readonly count: number;
}

/** What a composed suite holds. */
export interface SuiteFacts {
  readonly cases: number;
  readonly items: number;
  readonly texts: { readonly distinct: number; readonly commonest: number; readonly example: string };
  readonly bySubtask: readonly Counted[];
  readonly byWorld: readonly Counted[];
  readonly byShape: readonly Counted[];
  readonly byDepth: readonly Counted[];
  readonly byObscurity: readonly Counted[];
  readonly tools: { readonly called: number; readonly offered: number };
  readonly templates: number;
  readonly lengths: { readonly least: number; readonly median: number; readonly most: number } | null;
}

/** A composed suite in words; `whole`: with everything that says how varied it is. */
export function suiteText(facts: SuiteFacts, rejected: ReadonlyMap<string, number>, missing: ReadonlyMap<string, number>, whole: boolean): string {
  const thrown = [...rejected.values()].reduce((sum, one) => sum + one, 0);
  const lines = [
    `${counted(facts.cases, 'case')} from ${counted(facts.items, 'item')}`,
    `  ${facts.bySubtask.map(({ name, count: of }) => `${name} ${count(of)}`).join(' · ')}`,
    ...[...missing].map(([subtask, of]) => `  ${subtask}: ${counted(of, 'case')} could not be composed`),
    `${counted(thrown, 'draw')} thrown away because ${thrown === 1 ? 'it was' : 'they were'} not proven`,
    ...(whole ? details(facts, rejected) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function details(facts: SuiteFacts, rejected: ReadonlyMap<string, number>): readonly string[] {
  const row = (title: string, counts: readonly Counted[]): string => `  ${title.padEnd(22)}${counts.map(({ name, count: of }) => `${name} ${count(of)}`).join(' · ')}`;
  const { texts, lengths } = facts;
  return [
    ...[...rejected].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([reason, of]) => `  ${reason.padEnd(34)}${count(of)}`),
    '',
    'Diversity',
    `  ${'distinct texts'.padEnd(22)}${count(texts.distinct)} of ${count(facts.items)} requests, values masked`,
    `  ${'the commonest'.padEnd(22)}${percent(texts.commonest, 1)}: ${visibleText(texts.example)}`,
    `  ${'templates'.padEnd(22)}${count(facts.templates)}`,
    `  ${'tools'.padEnd(22)}${count(facts.tools.called)} called, ${count(facts.tools.offered)} offered`,
    row('worlds', facts.byWorld),
    row('shapes', facts.byShape),
    row('depth', facts.byDepth),
    row('obscurity', facts.byObscurity),
    ...(lengths === null ? [] : [`  ${'length of a request'.padEnd(22)}${count(lengths.least)} to ${count(lengths.most)} characters, median ${count(lengths.median)}`]),
  ];
}
