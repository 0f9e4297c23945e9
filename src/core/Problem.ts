/** Something that could not be read or honoured. Counted and shown; never a wrong answer of the model. */
export interface Problem {
  readonly code:
    | 'broken-line'
    | 'invalid-utf8'
    | 'line-too-long'
    | 'nested-too-deep'
    | 'unknown-id'
    | 'duplicate-result'
    | 'result-without-question'
    | 'question-without-key'
    | 'verdict-without-result'
    | 'malformed-record'
    | 'unreadable-file'
    | 'ignored-file'
    | 'unsupported-category'
    | 'setting-not-honoured'
    | 'world-changed'
    | 'missing-reward'
    | 'unknown-role'
    /** A trajectory that the harness, the network or the simulated user broke. */
    | 'infrastructure-fault';
  /** Relative to what the user named; `null` where no file is to blame. */
  readonly file: string | null;
  /** 1-based. */
  readonly line: number | null;
  /** What came, short and plain; escaped only where shown. */
  readonly detail: string;
  readonly model: string | null;
}
