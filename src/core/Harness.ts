/**
 * What stands around a model and can be changed without it, as plain data: `--harness` applies it to every question, and it says
 * what to do in a harness of one’s own. `null`: as it is.
 */
export interface Harness {
  readonly schema: 'faultline/harness@1';
  /** `compact`: the same facts in fewer characters; the rewritten tools lie beside. */
  readonly schemas: 'compact' | null;
  /** Only what a retriever keeps of a catalog is offered. */
  readonly retrieval: { readonly retriever: string; readonly keep: number } | null;
  /** `free`: text of any form. */
  readonly interface: 'free' | 'json' | 'native-strict' | null;
  /** `lenient`: whatever can be read is taken. */
  readonly reading: 'lenient' | null;
  /** `over-turns`: an answer need not hold all calls; results are handed back until no further call comes. */
  readonly calls: 'over-turns' | null;
  /** `without-failed-calls`: calls before the user’s last message whose results say that they failed are left out, with these results. */
  readonly history: 'without-failed-calls' | null;
  /** Effort of reasoning that is asked for, in the endpoint’s own words. */
  readonly reasoning: string | null;
}

/** Changes nothing. */
export const plainHarness: Harness = { schema: 'faultline/harness@1', schemas: null, retrieval: null, interface: null, reading: null, calls: null, history: null, reasoning: null };
