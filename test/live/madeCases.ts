import type { Settings } from '../../src/core/Settings.ts';
import type { Case } from '../../src/core/Case.ts';
import type { PlannedModel } from '../../src/core/Plan.ts';
import type { Tool } from '../../src/core/Tool.ts';
import type { PlanRequest } from '../../src/engine/rounds/planRun.ts';
import { plainSettings } from '../../src/core/plainSettings.ts';

export const settings: Settings = plainSettings;

export const tool = (name: string): Tool => ({ name, description: `Does ${name}.`, parameters: { type: 'object', properties: {} } });

/** A case that expects so many calls of the tool `a`. */
export function madeCase(id: string, count = 1, category = 'simple'): Case {
  return {
    id,
    prompt: { messages: [{ role: 'user', content: `Question ${id}` }], tools: [tool('a'), tool('b.c')], rules: [], interface: null },
    key: { kind: 'calls', order: 'any', calls: Array.from({ length: count }, () => ({ tool: 'a', arguments: [] })) },
    origin: { suite: 'made@1', category, cluster: 'one', language: 'python', calls: { count, tools: 1 }, toolsOffered: 2 },
  };
}

export function plannedModel(id: string, kind: 'native' | 'prompted' = 'native'): PlannedModel {
  return {
    id,
    provider: 'test',
    name: id,
    baseUrl: null,
    adapter: 'scripted@1',
    endpoint: 'in process',
    interface: { kind, syntax: kind === 'native' ? 'native' : 'json', tolerated: [], basis: 'asked' },
    settings,
  };
}

export function planRequest(cases: readonly Case[], models: readonly PlannedModel[], changes: Partial<PlanRequest> = {}): PlanRequest {
  return {
    version: '0.0.0',
    seed: 'seed',
    source: { label: 'made', description: 'made cases', suites: ['made@1'] },
    models,
    repetitions: 1,
    target: null,
    reference: null,
    cases,
    wordings: [],
    followUps: true,
    blockSize: 8,
    ...changes,
  };
}
