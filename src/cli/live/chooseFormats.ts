import type { Fix } from '../../core/Fix.ts';
import { UserError } from '../../core/UserError.ts';

/** The formats that are named, each once; all where none is. */
export function chooseFormats(named: readonly string[], fixes: readonly Fix[]): readonly Fix[] {
  const unknown = named.find((id) => !fixes.some((fix) => fix.id === id));
  if (unknown !== undefined) {
    const known = fixes.map(({ id, description }) => `${id} (${description})`).join(', ');
    throw new UserError({ expected: `a format of training records: ${known}`, came: `${JSON.stringify(unknown)} was named`, remedy: 'name one of these with --format, or leave it out for all' });
  }
  return named.length === 0 ? fixes : fixes.filter(({ id }) => named.includes(id));
}
