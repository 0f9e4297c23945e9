/** Nine letters and digits: the one form that every endpoint takes (Mistral takes no other). */
function callId(number: number): string {
  return `call${String(number).padStart(5, '0')}`;
}

/** Ids for the calls of a history in order, and for its results: each result belongs to the first call still without one. */
export class CallIds {
  private made = 0;
  private answered = 0;

  forCall(): string {
    return callId(this.made++);
  }

  forResult(): string {
    return callId(this.answered++);
  }

  /** Calls of an earlier answer that got no result stay without one. */
  startAnswer(): void {
    this.answered = this.made;
  }
}
