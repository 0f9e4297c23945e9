import type { Random } from '../../core/Random.ts';
import { between, oneOf } from '../chance.ts';

const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');
const digits = '0 1 2 3 4 5 6 7 8 9'.split(' ');
const plainClasses: Readonly<Record<string, readonly string[]>> = { d: digits, w: [...letters, ...digits], s: [' '] };
/** Most repetitions that are drawn where a pattern allows any number. */
const mostOfMany = 6;
const longest = 200;

/** A text that a regular expression of the usual kind matches as a whole; `null`: it is of another kind. */
export function samplePattern(pattern: string, random: Random): string | null {
  if (pattern.length > longest) return null;
  try {
    const text = new Sampler(pattern, random).all();
    return text.length <= longest && new RegExp(pattern, 'u').test(text) ? text : null;
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Recursive descent over literals, classes, groups, choices and counts; anything else is a RangeError. */
class Sampler {
  readonly #pattern: string;
  readonly #random: Random;
  #at = 0;

  constructor(pattern: string, random: Random) {
    this.#pattern = pattern;
    this.#random = random;
  }

  all(): string {
    const text = this.#choice()();
    if (this.#at < this.#pattern.length) throw new RangeError('a part that is not known');
    return text;
  }

  #choice(): () => string {
    const ways = [this.#row()];
    while (this.#takes('|')) ways.push(this.#row());
    return () => oneOf(this.#random, ways)();
  }

  #row(): () => string {
    const parts: (() => string)[] = [];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#next())) parts.push(this.#counted(this.#atom()));
    return () => parts.map((part) => part()).join('');
  }

  #counted(atom: () => string): () => string {
    const [least, most] = this.#count();
    this.#takes('?');
    return () => Array.from({ length: between(this.#random, least, most) }, atom).join('');
  }

  #count(): readonly [number, number] {
    if (this.#takes('?')) return [0, 1];
    if (this.#takes('*')) return [0, mostOfMany];
    if (this.#takes('+')) return [1, mostOfMany];
    const found = /^\{(\d{1,2})(,(\d{1,2})?)?\}/.exec(this.#pattern.slice(this.#at));
    if (found === null) return [1, 1];
    this.#at += found[0].length;
    const least = Number(found[1]);
    const most = found[2] === undefined ? least : found[3] === undefined ? least + mostOfMany : Number(found[3]);
    return [least, Math.max(least, most)];
  }

  #atom(): () => string {
    const character = this.#take();
    if (character === '^' || character === '$') return () => '';
    if (character === '.') return () => oneOf(this.#random, letters);
    if (character === '(') return this.#group();
    if (character === '[') return this.#set();
    if (character === '\\') return this.#escaped();
    if ('*+?{})]'.includes(character)) throw new RangeError('a count of nothing');
    return () => character;
  }

  #group(): () => string {
    if (this.#takes('?') && !this.#takes(':')) throw new RangeError('a group of another kind');
    const inner = this.#choice();
    if (!this.#takes(')')) throw new RangeError('a group without end');
    return inner;
  }

  #escaped(): () => string {
    const character = this.#take();
    const set = plainClasses[character];
    if (set !== undefined) return () => oneOf(this.#random, set);
    if (/[A-Za-z0-9]/.test(character)) throw new RangeError('an escape of another kind');
    return () => character;
  }

  #set(): () => string {
    if (this.#takes('^')) throw new RangeError('a class of what is not meant');
    const members: string[] = [];
    while (!this.#takes(']')) {
      const first = this.#member();
      if (first.length > 1 || this.#next() !== '-' || this.#pattern[this.#at + 1] === ']') {
        members.push(...first);
        continue;
      }
      this.#at++;
      members.push(...range(first[0] ?? '', this.#member()[0] ?? ''));
    }
    return () => oneOf(this.#random, members);
  }

  #member(): readonly string[] {
    const character = this.#take();
    if (character !== '\\') return [character];
    const escaped = this.#take();
    const set = plainClasses[escaped];
    if (set === undefined && /[A-Za-z0-9]/.test(escaped)) throw new RangeError('an escape of another kind');
    return set ?? [escaped];
  }

  #next(): string {
    return this.#pattern[this.#at] ?? '';
  }

  #take(): string {
    const character = this.#next();
    if (character === '') throw new RangeError('an end where more was due');
    this.#at++;
    return character;
  }

  #takes(character: string): boolean {
    if (this.#next() !== character) return false;
    this.#at++;
    return true;
  }
}

function range(from: string, to: string): readonly string[] {
  const first = from.charCodeAt(0);
  return Array.from({ length: Math.max(0, Math.min(200, to.charCodeAt(0) - first + 1)) }, (_, place) => String.fromCharCode(first + place));
}
