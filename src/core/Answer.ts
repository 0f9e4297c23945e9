/** What a model sent back in one turn, before anything parses it. */
export interface Answer {
  readonly text: string | null;
  /** The tool-call field of a native interface; `null` where the interface has none. */
  readonly toolCalls: readonly RawToolCall[] | null;
  /** What the endpoint wants handed back with this answer in a history (signatures of its reasoning); only its adapter reads it. */
  readonly continuation?: string;
}

export interface RawToolCall {
  readonly name: string;
  /** The exact text of the arguments; `null` when the field was absent. */
  readonly arguments: string | null;
  /** Whether the wire carried the arguments as a string of JSON or as an object. */
  readonly encoding: 'string' | 'object';
}
