import type { Settings } from './Settings.ts';

/** Nothing is sent that need not be, and the answer comes whole. */
export const plainSettings: Settings = {
  temperature: null,
  topP: null,
  maximumTokens: null,
  seed: null,
  toolChoice: 'auto',
  parallelToolCalls: true,
  logProbabilities: false,
  reasoning: null,
  stream: false,
};
