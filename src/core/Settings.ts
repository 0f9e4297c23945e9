/** How a model is asked; part of every trial's identity. `null`: not sent, so the endpoint's own default applies. */
export interface Settings {
  readonly temperature: number | null;
  readonly topP: number | null;
  /** Most tokens of an answer, reasoning included. */
  readonly maximumTokens: number | null;
  readonly seed: number | null;
  /** Always sent where tools are offered. */
  readonly toolChoice: 'auto' | 'required' | 'none';
  /** Always sent where tools are offered. */
  readonly parallelToolCalls: boolean;
  readonly logProbabilities: boolean;
  /** Effort or budget of reasoning in the endpoint's own words (`low`, `high`). */
  readonly reasoning: string | null;
  readonly stream: boolean;
}
