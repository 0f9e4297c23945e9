/** What the command line asked for, complete: every option has a value or says that it has none. */
export interface DiagnoseRequest extends FolderRequest, Display {
  /** Rate below which a part is weak, as a fraction; `null`: none set. */
  readonly target: number | null;
  /** Model that the others are held against. */
  readonly reference: string | null;
  readonly seed: string;
  /** Files to write, each in the report that its ending selects. */
  readonly outputs: readonly string[];
  /** Print the JSON document in place of the terminal report. */
  readonly json: boolean;
  readonly gate: Gate;
  /** File of prices, for a kept run; `null`: those of the configuration. */
  readonly prices: string | null;
}

export interface ReconcileRequest extends FolderRequest, Display {
  /** Print the whole as JSON in place of text. */
  readonly json: boolean;
}

export interface ShowRequest extends FolderRequest, Display {
  readonly caseId: string;
  /** `null`: every model that answered the case. */
  readonly model: string | null;
}

export interface DemonstrateRequest extends Display {
  readonly seed: string;
}

export interface FolderRequest {
  readonly folder: string;
  /** Where the questions lie; `null`: found beside the answers. */
  readonly questions: string | null;
  /** Model to decoder profile, and model to syntax. */
  readonly profiles: ReadonlyMap<string, string>;
  readonly syntaxes: ReadonlyMap<string, string>;
}

export interface Display {
  /** `false`: switched off by the user; `true`: as the terminal allows. */
  readonly colour: boolean;
  /** `null`: as wide as the terminal. */
  readonly columns: number | null;
}

/** When a diagnosis fails a pipeline. */
export interface Gate {
  /** Smallest certain loss that fails, as a fraction; `null`: nothing does. */
  readonly failOn: number | null;
  readonly onUndecided: 'pass' | 'fail';
}
