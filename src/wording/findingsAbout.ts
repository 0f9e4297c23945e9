import type { Diagnosis } from '../core/Diagnosis.ts';
import type { Finding } from '../core/Finding.ts';

/** Findings sorted by whom they are about, each list in the order of the diagnosis. */
export interface FindingsAbout {
  readonly certain: readonly Finding[];
  readonly open: readonly Finding[];
}

/** Findings about one model alone. */
export function findingsAbout(diagnosis: Diagnosis, model: string): FindingsAbout {
  return split(diagnosis.findings.filter((finding) => finding.model === model && isAboutOne(finding)));
}

/** Findings about two models. */
export function findingsBetween(diagnosis: Diagnosis): FindingsAbout {
  return split(diagnosis.findings.filter((finding) => finding.other !== null && finding.code !== 'key-defects'));
}

/** Findings about the answer keys. */
export function findingsOnKeys(diagnosis: Diagnosis): FindingsAbout {
  return split(diagnosis.findings.filter((finding) => finding.code === 'key-defects'));
}

function isAboutOne(finding: Finding): boolean {
  return finding.other === null && finding.code !== 'key-defects';
}

function split(findings: readonly Finding[]): FindingsAbout {
  return { certain: findings.filter(({ certain }) => certain), open: findings.filter(({ certain }) => !certain) };
}
