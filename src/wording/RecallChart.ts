import type { Estimate } from '../core/Estimate.ts';

/** Share of right tools that each retriever gave back, over the size of the catalog, as every medium draws it. */
export interface RecallChart {
  readonly title: string;
  /** What the horizontal axis counts. */
  readonly axis: string;
  /** A retriever and how many tools it gives each. */
  readonly series: readonly { readonly name: string; readonly points: readonly { readonly size: number; readonly recall: Estimate }[] }[];
}
