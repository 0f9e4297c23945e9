import type { Random } from '../../../core/Random.ts';
import type { SpokenValue } from '../../../core/World.ts';
import { oneOf } from '../chance.ts';

const hours = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];

/** A time of day (`HH:MM`, 24 hours) as people say it; a half of the day is always given or clear. */
export function spokenTime(random: Random, time: string): SpokenValue {
  const said = oneOf(random, waysOf(time));
  return { value: time, said, accepted: time.startsWith('0') ? [time.slice(1)] : [], context: null, obscurity: said === time ? 0 : 1 };
}

/** A time from `from` to `to` (hours, both included) on the quarter hour. */
export function spokenHour(random: Random, from: number, to: number): SpokenValue {
  const hour = from + random.below(to - from + 1);
  const minute = oneOf(random, hour === to ? [0] : [0, 0, 15, 30, 30, 45]);
  return spokenTime(random, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

function waysOf(time: string): readonly string[] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const half = hour < 12 ? 'am' : 'pm';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const part = hour < 12 ? 'in the morning' : hour < 17 ? 'in the afternoon' : 'in the evening';
  const ways = [time, `${String(twelve)}:${String(minute).padStart(2, '0')} ${half}`];
  const name = hours[hour % 12] ?? '';
  if (minute === 0) ways.push(`${String(twelve)} ${half}`, `${String(twelve)}${half}`, ...(hour === 12 ? ['noon'] : [`${name} o'clock ${part}`]));
  if (minute === 30) ways.push(`half past ${name} ${part}`);
  if (minute === 15) ways.push(`quarter past ${name} ${part}`);
  if (minute === 45) ways.push(`a quarter to ${hours[(hour + 1) % 12] ?? ''} ${hour === 11 ? 'in the morning' : part}`);
  return hour === 0 || hour > 21 ? ways.slice(0, 2) : ways;
}
