import { verboseTool } from '../../catalog/forms/verboseTool.ts';
import { toolTokens } from '../../catalog/toolTokens.ts';
import type { StressResources } from '../../core/Stressor.ts';
import type { Tool } from '../../core/Tool.ts';

/** Tools that customary endpoints take at most in one request. */
const customary = 128;
/** Tools whose length stands for that of all. */
const sampled = 100;

/** As many tools as fit verbosely into half of the context and under the endpoint's limit, and no more than is customary. */
export function largestOffer({ tools, contextTokens }: StressResources['limits'], sample: readonly Tool[]): number {
  const most = Math.min(customary, tools ?? customary);
  if (contextTokens === null || sample.length === 0) return most;
  const measured = sample.slice(0, sampled);
  const mean = measured.reduce((sum, tool) => sum + toolTokens(verboseTool(tool)), 0) / measured.length;
  return Math.min(most, Math.floor(contextTokens / 2 / mean));
}
