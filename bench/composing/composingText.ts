import { table, whole } from '../speedText.ts';
import type { ComposingNumbers } from './measureComposing.ts';

/** The numbers as tables for people. */
export function composingText({ node, speed, memory }: ComposingNumbers): string {
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
      ['cases', 'written MB', 'peak MB', 'bytes kept a case'],
      [whole(memory.cases), whole(memory.writtenMegabytes), whole(memory.peakMegabytes), whole(memory.keptBytesPerCase)],
    ]),
    '',
  ].join('\n');
}
