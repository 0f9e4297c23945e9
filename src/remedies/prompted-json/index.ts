import type { Remedy } from '../../core/Remedy.ts';
import { armMeasures } from '../../diagnosis/remedies/armMeasures.ts';

export const remedy: Remedy = {
  id: 'prompted-json',
  version: '1',
  description: 'describe the tools in the prompt, and ask for calls as JSON',
  application: 'Describe the tools in the prompt and ask for a list of calls in JSON. The prompts are those of a run with --interface json.',
  measuredBy: 'stress breakpoints --levels oracle@16,oracle@16/full/json --model …',
  measure: (answers) => armMeasures(answers, { changed: ({ tools, schema, format }) => (format === 'asked' ? { tools, schema, format: 'json' } : null), harness: () => ({ interface: 'json' }) }),
  files: () => [],
};
