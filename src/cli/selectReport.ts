import { extname } from 'node:path';
import type { Report } from '../core/Report.ts';
import { UserError } from '../core/UserError.ts';

/** The report that the ending of a file selects. */
export function selectReport(file: string, reports: readonly Report[]): Report {
  const ending = endingOf(extname(file));
  const report = reports.find((candidate) => ending !== '' && endingOf(candidate.extension) === ending);
  if (report !== undefined) return report;
  const endings = reports.map((candidate) => endingOf(candidate.extension)).filter((candidate) => candidate !== '');
  throw new UserError({
    expected: `an output file ending in ${endings.map((candidate) => `.${candidate}`).join(', ')}`,
    came: `${JSON.stringify(file)} was given`,
    remedy: 'name the file with one of these endings',
  });
}

function endingOf(extension: string): string {
  return extension.replace(/^\./, '').toLowerCase();
}
