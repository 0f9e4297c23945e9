import { table, whole } from '../speedText.ts';
import type { ComposingNumbers } from './measureComposing.ts';

/** The numbers as tables for people. */
export function composingText({ node, speed, memory, first }: ComposingNumbers): string {
  const minutely = whole(speed.casesComposed.median * 60);
  return [
    `Node ${node}, one process, one thread of work; seconds are those of the processor.`,
    '',
    'Questions composed, proven and projected, against JSON.parse of the JSON of the same cases',
    ...table([
      ['rounds', 'cases', 'items', 'thrown away', 'cases/s min', 'median', 'max', 'items/s median', 'JSON.parse/s median', 'composed/parsed'],
      [whole(speed.rounds), whole(speed.cases), whole(speed.items), whole(speed.rejected), whole(speed.casesComposed.min), whole(speed.casesComposed.median), whole(speed.casesComposed.max), whole(speed.itemsComposed.median), whole(speed.parsed.median), speed.ratio.toFixed(4)],
    ]),
    `${minutely} cases a minute of one processor`,
    '',
    'Memory of a suite that is written as it is composed',
    ...table([
      ['cases', 'kept MB', 'peak MB'],
      ...memory.marks.map(({ cases, keptMegabytes, peakMegabytes }) => [whole(cases), keptMegabytes.toFixed(1), whole(peakMegabytes)]),
    ]),
    `${whole(memory.writtenMegabytes)} MB written; for each further case ${whole(memory.keptBytesPerCase)} bytes are kept`,
    '',
    'Seconds from the start of the command to its first question, the start of the command included: composed while asked, and whole before',
    ...table([
      ['questions', 'processor, while asked', 'processor, whole', 'passed, while asked', 'passed, whole'],
      ...first.map(({ questions, inRounds, whole: before }) => [whole(questions), ...[inRounds.processor, before.processor, inRounds.passed, before.passed].map(({ median }) => median.toFixed(1))]),
    ]),
    '',
  ].join('\n');
}
