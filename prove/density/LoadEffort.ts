/** How much a proof about growing loads asks. */
export interface LoadEffort {
  readonly seeds: number;
  /** Questions that are composed for each subtask. */
  readonly pool: number;
  /** Questions that a seed draws for each load. */
  readonly questions: number;
  /** Names of the planted models; `null`: all. */
  readonly models: readonly string[] | null;
}
