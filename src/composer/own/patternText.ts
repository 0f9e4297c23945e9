import type { Random } from '../../core/Random.ts';
import { between, oneOf } from '../kit/chance.ts';

/** Times that `*`, `+` and `{n,}` repeat beyond their least. */
const mostMore = 4;
const mostDepth = 20;
/** Repetitions in all, of which a text may be made. */
const mostDrawn = 5000;

/**
 * A text that a simple regular expression matches: literals, classes, groups, alternatives and counts. `null`: it uses
 * something else (look-around, references, `\b`, properties of Unicode). The caller tests what comes out.
 */
export function patternText(pattern: string, random: Random): string | null {
  const reader = new PatternReader(pattern, random);
  try {
    const text = reader.alternatives(0);
    return reader.isDone ? text : null;
  } catch (error) {
    if (error instanceof NotSimple) return null;
    throw error;
  }
}

class NotSimple extends Error {}

const digits = '0123456789';
const lower = 'abcdefghijklmnopqrstuvwxyz';
const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** What a dot or a negated class is drawn from: plain characters, none that would end a sentence. */
const plain = `${lower}${upper}${digits}`;
const classes: Readonly<Record<string, string>> = { d: digits, w: `${plain}_`, s: ' ' };
const escapes: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '-': '-' };

class PatternReader {
  readonly #text: string;
  readonly #random: Random;
  #at = 0;
  #drawn = 0;

  constructor(text: string, random: Random) {
    this.#text = text;
    this.#random = random;
  }

  get isDone(): boolean {
    return this.#at === this.#text.length;
  }

  alternatives(depth: number): string {
    if (depth > mostDepth) throw new NotSimple();
    const ways = [this.#sequence(depth)];
    while (this.#take('|')) ways.push(this.#sequence(depth));
    return oneOf(this.#random, ways)();
  }

  /** Read once and drawn as often as it is repeated. */
  #sequence(depth: number): () => string {
    const parts: (() => string)[] = [];
    while (!this.isDone && !'|)'.includes(this.#peek())) parts.push(this.#repeated(this.#atom(depth)));
    return () => parts.map((part) => part()).join('');
  }

  #atom(depth: number): () => string {
    const sign = this.#next();
    if (sign === '^' || sign === '$') return () => '';
    if (sign === '(') return this.#group(depth);
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    if (sign === '.') return () => this.#pick(plain);
    if ('*+?{'.includes(sign)) throw new NotSimple();
    return () => sign;
  }

  #group(depth: number): () => string {
    if (this.#take('?')) {
      if (this.#take('<')) {
        // A name; `<=` and `<!` look behind.
        if ('=!'.includes(this.#peek())) throw new NotSimple();
        while (this.#next() !== '>');
      } else if (!this.#take(':')) throw new NotSimple();
    }
    if (depth > mostDepth) throw new NotSimple();
    const ways = [this.#sequence(depth + 1)];
    while (this.#take('|')) ways.push(this.#sequence(depth + 1));
    if (!this.#take(')')) throw new NotSimple();
    return () => oneOf(this.#random, ways)();
  }

  #escape(): () => string {
    const sign = this.#next();
    const known = classes[sign];
    if (known !== undefined) return () => this.#pick(known);
    const literal = escapes[sign] ?? (/[a-zA-Z0-9]/.test(sign) ? null : sign);
    if (literal === null) throw new NotSimple();
    return () => literal;
  }

  #class(): () => string {
    const isNegated = this.#take('^');
    let members = '';
    while (this.#peek() !== ']' || members === '') {
      const first = this.#member();
      if (first.length === 1 && this.#peek() === '-' && this.#text[this.#at + 1] !== ']') {
        this.#next();
        members += range(first, this.#member());
      } else members += first;
    }
    this.#next();
    const drawn = isNegated ? without(plain, members) : members;
    if (drawn === '') throw new NotSimple();
    // Plain characters where there are any, since they are said in a sentence.
    const easy = without(drawn, without(drawn, plain));
    return () => this.#pick(easy === '' ? drawn : easy);
  }

  #member(): string {
    const sign = this.#next();
    if (sign !== '\\') return sign;
    const escaped = this.#next();
    const found = classes[escaped] ?? escapes[escaped] ?? (/[a-zA-Z0-9]/.test(escaped) ? null : escaped);
    if (found === null) throw new NotSimple();
    return found;
  }

  #repeated(atom: () => string): () => string {
    const [least, most] = this.#counts();
    // Lazy or not, the texts that match are the same.
    if (least !== 1 || most !== 1) this.#take('?');
    if (least > 1000) throw new NotSimple();
    return () => Array.from({ length: between(this.#random, least, Math.min(most, least + mostMore)) }, () => this.#spend(atom)).join('');
  }

  /** Counts within counts multiply. */
  #spend(atom: () => string): string {
    if (++this.#drawn > mostDrawn) throw new NotSimple();
    return atom();
  }

  #counts(): readonly [least: number, most: number] {
    if (this.#take('?')) return [0, 1];
    if (this.#take('*')) return [0, Infinity];
    if (this.#take('+')) return [1, Infinity];
    const found = /^\{(\d+)(,(\d*))?\}/.exec(this.#text.slice(this.#at));
    if (found === null) return [1, 1];
    const [whole, least = '0', comma, most] = found;
    this.#at += whole.length;
    return [Number(least), comma === undefined ? Number(least) : most === undefined || most === '' ? Infinity : Math.max(Number(least), Number(most))];
  }

  #pick(signs: string): string {
    return signs.charAt(this.#random.below(signs.length));
  }

  #peek(): string {
    return this.#text[this.#at] ?? '';
  }

  #next(): string {
    const sign = this.#text[this.#at];
    if (sign === undefined) throw new NotSimple();
    this.#at++;
    return sign;
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}

/** The signs of one text that another does not hold. */
function without(signs: string, held: string): string {
  let kept = '';
  for (let at = 0; at < signs.length; at++) if (!held.includes(signs.charAt(at))) kept += signs.charAt(at);
  return kept;
}

function range(first: string, last: string): string {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  if (last.length !== 1 || to < from || to - from > 300) throw new NotSimple();
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCharCode(from + index)).join('');
}
