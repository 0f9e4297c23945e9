import type { Diagnosis } from '../../core/Diagnosis.ts';
import type { Report } from '../../core/Report.ts';

/** The document itself; its schema is `diagnosis.schema.json`. */
export const report: Report = { id: 'json', version: '1', extension: 'json', render };

function render(diagnosis: Diagnosis): string {
  return `${JSON.stringify(diagnosis, null, 2)}\n`;
}
