import { compactTool } from '../../catalog/forms/compactTool.ts';
import type { Remedy } from '../../core/Remedy.ts';
import { armMeasures } from '../../diagnosis/remedies/armMeasures.ts';

export const remedy: Remedy = {
  id: 'compact-schemas',
  version: '1',
  description: 'write schemas shortly: the same facts, limits and defaults as signs before the description',
  application: 'Offer the tools of tools.compact.json in place of your own: names, parameters, types and allowed values are the same, so that nothing behind the calls changes. It holds the tools that this run offered; for others run it over a run about them (--tools).',
  measuredBy: 'stress breakpoints --levels oracle@16,oracle@16/compact --model …',
  measure: (answers) => armMeasures(answers, { changed: ({ tools, schema, format }) => (schema === 'full' ? { tools, schema: 'compact', format } : null), harness: () => ({ schemas: 'compact' }) }),
  files: (_, tools) => (tools.length === 0 ? [] : [{ name: 'tools.compact.json', text: `${JSON.stringify(tools.map(compactTool).map(({ name, description, parameters }) => ({ type: 'function', function: { name, description, parameters } })), null, 2)}\n` }]),
};
