import type { Random } from '../../core/Random.ts';
import { between, oneOf } from '../chance.ts';

const capitals = 'A B C D E F G H J K L M N P Q R S T U V W X Y Z'.split(' ');

/** An id that nobody can guess (`QX-48152`). */
export function drawCode(random: Random): string {
  return `${oneOf(random, capitals)}${oneOf(random, capitals)}-${String(between(random, 10_000, 99_999))}`;
}

/** The same shape with other digits (`ORD-12345` gives `ORD-80417`); `null`: there are none to change. */
export function sameShape(example: string, random: Random): string | null {
  if (!/\d{2}/.test(example) || example.length > 60) return null;
  const drawn = example.replace(/\d/g, (digit) => (digit === '0' ? '0' : String(between(random, 1, 9))));
  return drawn === example ? null : drawn;
}

/** Lower-case hexadecimal digits. */
export function drawHex(random: Random, count: number): string {
  return Array.from({ length: count }, () => '0123456789abcdef'[random.below(16)] ?? '0').join('');
}

/** A random UUID, version 4. */
export function drawUuid(random: Random): string {
  return `${drawHex(random, 8)}-${drawHex(random, 4)}-4${drawHex(random, 3)}-${oneOf(random, ['8', '9', 'a', 'b'])}${drawHex(random, 3)}-${drawHex(random, 12)}`;
}
