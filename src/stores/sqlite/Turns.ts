/** One piece of work at a time, in the order in which it was handed in. */
export class Turns {
  #inLine = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Begins at once where nothing is under way. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#inLine === 0 ? work() : this.#last.then(work);
    this.#inLine += 1;
    const leave = (): void => {
      this.#inLine -= 1;
    };
    this.#last = result.then(leave, leave);
    return result;
  }
}
