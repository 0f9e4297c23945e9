import type { Diagnosis } from '../core/Diagnosis.ts';
import type { Report } from '../core/Report.ts';

const narrow = { columns: 40, colour: false } as const;
const wide = { columns: 120, colour: true } as const;

/** C0 and C1 controls but tab, line feed and the escape that starts a colour; surrogates without their other half. */
const controls = /[\u0000-\u0008\u000b-\u001a\u001c-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * What a report owes to all who use it, on diagnoses from empty to hostile; returns one sentence for each
 * breach: it is a function of the document alone, says something, passes no control character on, and
 * colours only where the medium shows colour.
 */
export function checkReport(report: Report, diagnoses: Readonly<Record<string, Diagnosis>>): readonly string[] {
  return Object.entries(diagnoses).flatMap(([name, diagnosis]) => breachesOn(report, diagnosis).map((breach) => `${report.id} on the ${name} diagnosis: ${breach}`));
}

function breachesOn(report: Report, diagnosis: Diagnosis): readonly string[] {
  const before = JSON.stringify(diagnosis);
  const plain = report.render(diagnosis, narrow);
  const coloured = report.render(diagnosis, wide);
  const breaches: string[] = [];
  if (plain.trim() === '' || coloured.trim() === '') breaches.push('says nothing');
  if (plain !== report.render(diagnosis, narrow)) breaches.push('says another thing the second time');
  if (report.render(JSON.parse(before) as Diagnosis, narrow) !== plain) breaches.push('does not survive a JSON round trip');
  if (JSON.stringify(diagnosis) !== before) breaches.push('changes the document');
  if (controls.test(plain) || controls.test(coloured)) breaches.push('passes on a control character');
  if (plain.includes('\u001b')) breaches.push('colours where no colour is shown');
  return breaches;
}
