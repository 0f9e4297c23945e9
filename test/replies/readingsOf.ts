import { isoDay } from '../../src/grading/replies/calendarDays.ts';
import type { Fact } from '../../src/grading/replies/Fact.ts';
import { findFacts } from '../../src/grading/replies/findFacts.ts';

/** Every fact of a text as it stands there, `~` behind it where it is loose, with all its readings. A Tuesday: 10 March 2026. */
export function readingsOf(text: string, today: string | null = '2026-03-10'): readonly string[] {
  return findFacts(text, isoDay(today)).map(({ start, end, isLoose, readings }) => `${text.slice(start, end)}${isLoose ? '~' : ''} = ${readings.map((fact) => written(fact)).join(' | ')}`);
}

function written(fact: Fact): string {
  switch (fact.kind) {
    case 'number':
    case 'money':
      return `${fact.bound === 'exact' ? '' : `${fact.bound} `}${String(fact.value)}${fact.unit === null ? '' : ` ${fact.unit}`} ±${String(Number((fact.grain / 2).toPrecision(3)))}`;
    case 'date':
      return `${String(fact.year ?? '?')}-${String(fact.month ?? '?')}-${String(fact.day ?? '?')}${fact.weekday === null ? '' : ` (${'MTWTFSS'.charAt(fact.weekday)}${String(fact.weekday)})`}`;
    case 'time':
      return `${String(Math.floor(fact.minute / 60))}:${String(fact.minute % 60).padStart(2, '0')}`;
    case 'id':
    case 'name':
      return fact.text;
  }
}
