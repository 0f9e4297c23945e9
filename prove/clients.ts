import { clientCases } from './clients/clientCases.ts';
import { compareClient, type Comparison } from './clients/compareClient.ts';
import { withFakeEndpoint } from './clients/fakeEndpoint.ts';
import { officialClients } from './clients/officialClients.ts';
import { requestTypes } from './clients/requestTypes.ts';
import { simulatedCases } from './clients/simulatedCases.ts';
import type { ProofOutcome } from './harness/Evidence.ts';

/** Nothing is drawn at random. */
export const seed = 'none';

export const vouchesFor: readonly string[] = ['models/openai', 'models/anthropic', 'models/google'];

/**
 * The official clients read our fake endpoints over HTTP, our adapters the same bytes: every call that a client finds
 * we find, to the letter, and what it loses we keep. Our requests have the types that the clients demand.
 */
export async function prove(): Promise<ProofOutcome> {
  const clients = await officialClients();
  const comparisons: Comparison[] = [];
  for (const one of [...clientCases, ...(await simulatedCases())]) {
    const found = await withFakeEndpoint(one.body, one.stream, (baseUrl) => clients[one.protocol](baseUrl, one.stream));
    comparisons.push(compareClient(one, found));
  }
  const types = requestTypes();
  const lost = comparisons.filter(({ lostByClient }) => lostByClient !== null).length;
  return {
    passed: comparisons.every(({ holds }) => holds) && types.errors === '' && types.wrongOneRefused,
    numbers: {
      bodies: comparisons.length,
      source: 'written from public documentation, and two from the server of simulated models; none was recorded from a live endpoint',
      clientCalls: comparisons.reduce((sum, { clientCalls }) => sum + (clientCalls ?? 0), 0),
      missedByUs: comparisons.reduce((sum, { missedByUs }) => sum + missedByUs, 0),
      bodiesOfWhichTheClientLosesSomething: lost,
      requestTypes: types,
      comparisons,
    },
  };
}
