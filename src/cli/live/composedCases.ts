import type { PlannedCase, PlannedModel } from '../../core/Plan.ts';
import { plainSettings } from '../../core/plainSettings.ts';
import { allRounds } from '../../engine/rounds/allRounds.ts';
import { chooseInterface } from './chooseInterface.ts';
import { composedPlan } from './composedPlan.ts';
import type { ComposedRequest } from './composedPlan.ts';
import type { LiveKit } from './LiveKit.ts';
import { openRounds } from './openRounds.ts';

/**
 * Every question that a run composes while it is asked, wordings included, whether it asks one model or up to so many together: the
 * more there are, the more of the questions it takes to see what changes them.
 */
export async function composedCases(request: ComposedRequest, mostModels: number, kit: Pick<LiveKit, 'domains' | 'subtasks' | 'stressors' | 'retrievers' | 'syntaxes' | 'version'>): Promise<readonly PlannedCase[]> {
  const cases = new Map<string, PlannedCase>();
  for (let together = 1; together <= mostModels; together++) {
    const models = Array.from({ length: together }, (_, at): PlannedModel => ({ id: String(at), provider: '', name: '', baseUrl: null, adapter: '', endpoint: '', interface: chooseInterface('native', kit.syntaxes), settings: plainSettings }));
    const { plan } = composedPlan(request, models, { tools: null, contextTokens: null }, kit, kit.version);
    const { round } = await allRounds(openRounds(plan, { kit, tell: () => undefined, asked: null }));
    for (const one of round.cases) cases.set(one.case.id, one);
  }
  return [...cases.values()];
}
