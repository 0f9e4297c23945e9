/** Everything outside that a command may touch besides files. */
export interface Surroundings {
  /** Writes to stdout, which carries reports only, and settles when the text is handed over. */
  readonly print: (text: string) => Promise<void>;
  /** Writes to stderr: progress and complaints. */
  readonly note: (text: string) => void;
  readonly columns: number;
  readonly colour: boolean;
}

/** What commands that ask the world, or may be interrupted on the way, touch besides. */
export interface LiveSurroundings extends Surroundings {
  /** Width of the terminal that notes go to; `null`: they go elsewhere. */
  readonly noteColumns: number | null;
  /** Whoever is handed the interrupts of the user from now on, until the answer is called; without a taker an interrupt ends the process. */
  readonly takeInterrupts: (taker: () => void) => () => void;
  /** Folder of the command, environment and a name for this process; for commands that ask the world. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly owner: string;
  readonly isGone: (owner: string) => boolean;
}
