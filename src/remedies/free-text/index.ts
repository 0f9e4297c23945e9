import type { Remedy } from '../../core/Remedy.ts';
import { armMeasures } from '../../diagnosis/remedies/armMeasures.ts';

export const remedy: Remedy = {
  id: 'free-text',
  version: '1',
  description: 'describe the tools in the prompt, and let the model write its calls in text of any form',
  application: 'Describe the tools in the prompt and say that calls may be written in any customary form; read answers with a lenient reader (createReader of this package is one). The prompts are those of a run with --interface free.',
  measuredBy: 'stress breakpoints --levels oracle@16,oracle@16/full/free --model …',
  measure: (answers) => armMeasures(answers, { changed: ({ tools, schema, format }) => (format === 'asked' ? { tools, schema, format: 'free' } : null), harness: () => ({ interface: 'free' }) }),
  files: () => [],
};
