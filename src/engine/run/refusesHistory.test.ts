import { expect, test } from 'vitest';
import type { PlannedModel } from '../../core/Plan.ts';
import { plainSettings } from '../../core/plainSettings.ts';
import { refusesHistory } from './refusesHistory.ts';

const model = (id: string, kind: 'native' | 'prompted'): PlannedModel => ({ id, provider: 'openai', name: id, baseUrl: null, adapter: 'openai', endpoint: 'e', interface: { kind, syntax: kind === 'native' ? 'native' : 'json', tolerated: [], basis: 'asked' }, settings: plainSettings });
const probe = (state: string): { readonly probe: { readonly capabilities: Record<string, { readonly state: string }> } } => ({ probe: { capabilities: { 'injected-history': { state } } } });

test('those that were seen not to read it, asked natively; what is not known is not held against anybody', () => {
  const models = [model('a', 'native'), model('b', 'native'), model('c', 'native'), model('d', 'prompted'), model('e', 'native'), model('f', 'native')];
  const probes = { a: probe('ignored'), b: probe('refused'), c: probe('honoured'), d: probe('ignored'), e: probe('unknown') };
  expect([...refusesHistory({ models }, probes)]).toEqual(['a', 'b']);
  expect(refusesHistory({ models }, null).size).toBe(0);
  expect(refusesHistory({ models: models.map((one) => ({ ...one, toldHistory: true as const })) }, probes).size).toBe(0);
});
