import { isUtf8 } from 'node:buffer';
import type { Problem } from '../core/Problem.ts';
import type { LineBatch, TextLine } from './LineBatch.ts';

const newline = 0x0a;
const carriageReturn = 0x0d;
const byteOrderMark = 0xfeff;

/**
 * Turns the chunks of one file into its lines. Lines of white space are counted but not handed out. A
 * line longer than `lineBytes` is dropped as it arrives, so memory never exceeds one line and one chunk.
 */
export class LineSplitter {
  readonly #file: string;
  readonly #model: string | null;
  readonly #lineBytes: number;
  #number = 0;
  #held: Buffer[] = [];
  #heldBytes = 0;
  #tooLong = false;
  #lines: TextLine[] = [];
  #problems: Problem[] = [];

  constructor(file: string, model: string | null, lineBytes: number) {
    this.#file = file;
    this.#model = model;
    this.#lineBytes = lineBytes;
  }

  /** The lines that end in this chunk. The chunk may be reused afterwards. */
  push(chunk: Buffer): LineBatch {
    const valid = isUtf8(chunk);
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(newline, start);
      if (end === -1) break;
      if (this.#heldBytes > 0 || this.#tooLong) {
        this.#hold(chunk.subarray(start, end));
        this.#endHeld();
      } else if (end - start > this.#lineBytes) {
        this.#tooLong = true;
        this.#endHeld();
      } else {
        this.#take(chunk, start, end, valid);
      }
      start = end + 1;
    }
    if (start < chunk.length) this.#hold(chunk.subarray(start));
    return this.#flush();
  }

  /** The last line, where no newline ended it. */
  finish(): LineBatch {
    if (this.#heldBytes > 0 || this.#tooLong) this.#endHeld();
    return this.#flush();
  }

  #hold(part: Buffer): void {
    if (this.#tooLong) return;
    if (this.#heldBytes + part.length > this.#lineBytes) {
      this.#tooLong = true;
      this.#held = [];
      return;
    }
    this.#held.push(Buffer.from(part));
    this.#heldBytes += part.length;
  }

  #endHeld(): void {
    if (this.#tooLong) {
      this.#number++;
      this.#report('line-too-long', `longer than ${this.#lineBytes} bytes`);
    } else {
      const line = Buffer.concat(this.#held, this.#heldBytes);
      this.#take(line, 0, line.length, false);
    }
    this.#held = [];
    this.#heldBytes = 0;
    this.#tooLong = false;
  }

  #take(bytes: Buffer, start: number, end: number, valid: boolean): void {
    this.#number++;
    const last = end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
    if (!valid && !isUtf8(bytes.subarray(start, last))) {
      this.#report('invalid-utf8', 'not valid UTF-8');
      return;
    }
    let text = bytes.toString('utf8', start, last);
    if (this.#number === 1 && text.charCodeAt(0) === byteOrderMark) text = text.slice(1);
    if (text.length === 0 || (text.charCodeAt(0) <= 0x20 && text.trim().length === 0)) return;
    this.#lines.push({ number: this.#number, text });
  }

  #report(code: Problem['code'], detail: string): void {
    this.#problems.push({ code, file: this.#file, line: this.#number, detail, model: this.#model });
  }

  #flush(): LineBatch {
    const batch = { lines: this.#lines, problems: this.#problems };
    this.#lines = [];
    this.#problems = [];
    return batch;
  }
}
