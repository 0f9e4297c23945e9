/** What a proof leaves in `docs/evidence/<proof>.json`. */
export interface Evidence {
  readonly proof: string;
  /** ISO 8601, to the second. */
  readonly date: string;
  /** Commit that was proved; ends in `+` where the working tree had changes. */
  readonly commit: string;
  readonly command: string;
  readonly seed: string;
  /** Folder below `src` to the version that was proved. */
  readonly versions: Readonly<Record<string, string>>;
  readonly passed: boolean;
  readonly numbers: object;
}

/** What a file `prove/<name>.ts` exports. */
export interface Proof {
  readonly seed: string;
  /** Folders below `src` whose versions the evidence holds for. */
  readonly vouchesFor: readonly string[];
  readonly prove: () => Promise<ProofOutcome>;
}

/** A proof that takes long may be run part by part; the parts are the folders that it vouches for, and others that it only measures. */
export interface PartedProof {
  readonly seed: string;
  readonly vouchesFor: readonly string[];
  /** Parts whose numbers are kept in the evidence but do not decide whether it passed. */
  readonly alsoMeasured: readonly string[];
  readonly provePart: (part: string) => Promise<ProofOutcome>;
}

export interface ProofOutcome {
  readonly passed: boolean;
  readonly numbers: object;
}
