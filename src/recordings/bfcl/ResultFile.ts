/** A result file, nothing read yet but its name (and of v1 the first line). */
export interface ResultFile {
  readonly path: string;
  /** Relative to what the user named. */
  readonly file: string;
  readonly model: string;
  /** Where it lies below the folder of its model, the same for all models whose folders are laid out alike. */
  readonly below: string;
  readonly category: string;
  /** `null`: an edition that is not read here. */
  readonly edition: 'v1-2024-04' | 'v1-2024-08' | 'v4' | null;
  /** More than one turn: verdicts are carried, outputs are not graded. */
  readonly graded: boolean;
  /** The official verdicts on it. */
  readonly score: { readonly path: string; readonly file: string } | null;
}
