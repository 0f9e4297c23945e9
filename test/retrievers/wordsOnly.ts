import type { StressResources } from '../../src/core/Stressor.ts';
import { openRetrieval } from '../../src/engine/stress/openRetrieval.ts';
import { retriever } from '../../src/retrievers/bm25/index.ts';
import { realClock } from '../servers/realClock.ts';

/** What stressors may draw on where nothing is configured: retrieval by words, and no limits. */
export function wordsOnly(): Pick<StressResources, 'retrieval' | 'author' | 'limits'> {
  return { retrieval: openRetrieval({ retrievers: [retriever], embeddings: null, clock: realClock, searchPatience: 60_000, openPatience: 60_000 }), author: null, limits: { tools: null, contextTokens: null } };
}
