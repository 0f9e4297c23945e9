import type { Remedy } from '../../core/Remedy.ts';
import { armMeasures } from '../../diagnosis/remedies/armMeasures.ts';

export const remedy: Remedy = {
  id: 'strict-decoding',
  version: '1',
  description: 'let the endpoint hold calls to their schemas (strict)',
  application: 'Send “strict”: true with every function, and schemas in the form that the endpoint wants for it: all parameters required, optional ones nullable, no additional ones. A null then means that the parameter is absent.',
  measuredBy: 'stress breakpoints --levels oracle@16,oracle@16/full/native-strict --model …',
  measure: (answers) => armMeasures(answers, { changed: ({ tools, schema, format }) => (format === 'asked' ? { tools, schema, format: 'native-strict' } : null), harness: () => ({ interface: 'native-strict' }) }),
  files: () => [],
};
