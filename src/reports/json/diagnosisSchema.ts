import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** The JSON Schema of a diagnosis as text, made from its TypeScript types. */
export function diagnosisSchema(): string {
  const schema = createGenerator({
    path: fileURLToPath(new URL('../../core/Diagnosis.ts', import.meta.url)),
    tsconfig: fileURLToPath(new URL('../../../tsconfig.json', import.meta.url)),
    type: 'Diagnosis',
    skipTypeCheck: true,
  }).createSchema('Diagnosis');
  return `${JSON.stringify({ title: 'Faultline diagnosis', ...schema }, null, 2)}\n`;
}
