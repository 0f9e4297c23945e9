import type { WireReply } from '../../core/WireReply.ts';
import type { WireRequest } from '../../core/WireRequest.ts';

/** What an endpoint may or may not honour. Ids are permanent. */
export const capabilities = [
  'tool-calling',
  'forced-choice',
  'parallel-calls',
  'strict-schemas',
  'log-probabilities',
  'seed',
  'streaming',
  'injected-history',
] as const;

export type Capability = (typeof capabilities)[number];

export interface ProbeResult {
  /** `ignored`: taken without complaint and not done. `refused`: the request was rejected. */
  readonly state: 'honoured' | 'ignored' | 'refused' | 'unknown';
  /** What was seen, in plain words. */
  readonly detail: string;
}

/** What one endpoint did when it was asked, once, before a run; part of the run. */
export interface Probe {
  readonly model: string;
  readonly adapter: string;
  readonly endpoint: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly capabilities: Readonly<Record<Capability, ProbeResult>>;
  readonly tools: ToolLimit;
  /** What the user must do before this model can be asked; `null`: nothing. */
  readonly mustAct: { readonly expected: string; readonly came: string; readonly todo: string } | null;
}

export interface ToolLimit {
  /** `exactly`: one more was refused. `at-least`: so many were taken and no more were tried. */
  readonly state: 'exactly' | 'at-least' | 'unknown';
  readonly tools: number | null;
  readonly detail: string;
}

/** One request of a probe, as it went over the wire. */
export interface ProbeAttempt {
  readonly asks: Capability | 'tools';
  readonly request: WireRequest;
  readonly reply: WireReply;
}
