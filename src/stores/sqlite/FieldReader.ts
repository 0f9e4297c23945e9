/** What is handed from thread to thread in lists, which costs a fraction of what objects do. */
export type Field = string | number | null;

/** Takes a list of fields apart. */
export class FieldReader {
  readonly #fields: readonly Field[];
  #at = 0;

  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#fields.length;
  }

  integer(): number {
    const field = this.#fields[this.#at++];
    if (typeof field === 'number') return field;
    throw new Error(`field ${this.#at} is no number`);
  }

  text(): string {
    const field = this.#fields[this.#at++];
    if (typeof field === 'string') return field;
    throw new Error(`field ${this.#at} is no text`);
  }

  textOrNull(): string | null {
    if (this.#fields[this.#at] !== null) return this.text();
    this.#at++;
    return null;
  }
}
