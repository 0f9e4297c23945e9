/** Everything outside that a command may touch besides files. */
export interface Surroundings {
  /** Writes to stdout, which carries reports only, and settles when the text is handed over. */
  readonly print: (text: string) => Promise<void>;
  /** Writes to stderr: progress and complaints. */
  readonly note: (text: string) => void;
  readonly columns: number;
  readonly colour: boolean;
}
