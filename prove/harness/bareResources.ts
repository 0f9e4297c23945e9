import type { StressResources } from '../../src/core/Stressor.ts';
import { subtasks } from '../../src/subtasks/list.generated.ts';
import { worlds } from '../../src/worlds/list.generated.ts';

/** What stressors may draw on where nothing is retrieved and no model has limits. */
export const bareResources: Omit<StressResources, 'random' | 'shared'> = {
  worlds,
  subtasks,
  retrieval: { retrievers: [], find: () => Promise.resolve({ state: 'failed', reason: 'there is no retriever' }) },
  author: null,
  limits: { tools: null, contextTokens: null },
};
