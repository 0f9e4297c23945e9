import type { JsonObject } from '../../core/Json.ts';
import type { ResultFile } from './ResultFile.ts';

/** The id of the question that a result answers: its `id`, or in April 2024 its position in `idx`, counted from 0. */
export function caseIdOf(record: JsonObject, file: Pick<ResultFile, 'edition' | 'category'>): string | null {
  const { id, idx } = record;
  if (file.edition !== 'v1-2024-04') return typeof id === 'string' ? id : null;
  return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0 ? `${file.category}_${idx}` : null;
}
