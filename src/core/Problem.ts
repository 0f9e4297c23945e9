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
    /** A category of which a model has results for some of the questions alone. */
    | 'partial-category'
    | 'question-without-key'
    | 'verdict-without-result'
    | 'malformed-record'
    | 'unreadable-file'
    | 'ignored-file'
    | 'unsupported-category'
    | 'setting-not-honoured'
    | 'world-changed'
    /** A report that says in words what nothing given tells. */
    | 'unchecked-claims'
    | 'missing-reward'
    | 'unknown-role'
    /** Nothing is asked about a tool of the user's own. */
    | 'unusable-tool'
    /** A part of the user's catalog that is not used as it stands. */
    | 'catalog-fault'
    /** A kind of question that these tools do not allow. */
    | 'not-available'
    /** A request that an author was to put into other words and that stands as composed. */
    | 'not-rewritten'
    /** A text that an author wrote for a variant and that is not used. */
    | 'unused-words'
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
