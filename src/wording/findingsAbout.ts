import type { Diagnosis } from '../core/Diagnosis.ts';
import type { Finding } from '../core/Finding.ts';

/** Findings sorted by whom they are about, each list in the order of the diagnosis. */
export interface FindingsAbout {
  readonly certain: readonly Finding[];
  readonly open: readonly Finding[];
}

/** What a model loses, alone or against another. */
export function findingsAbout(diagnosis: Diagnosis, model: string): FindingsAbout {
  return split(diagnosis.findings.filter((finding) => finding.model === model && !isBetween(finding) && !isOnConfidence(finding) && finding.code !== 'key-defects'));
}

/** What holds between two models and is a fault of neither. */
export function findingsBetween(diagnosis: Diagnosis): FindingsAbout {
  return split(diagnosis.findings.filter(isBetween));
}

/** Findings about the answer keys. */
export function findingsOnKeys(diagnosis: Diagnosis): FindingsAbout {
  return split(diagnosis.findings.filter((finding) => finding.code === 'key-defects'));
}

/** What the confidence of a model is good for, which is no loss of its. */
export function findingsOnConfidence(diagnosis: Diagnosis, model: string): FindingsAbout {
  return split(diagnosis.findings.filter((finding) => finding.model === model && isOnConfidence(finding)));
}

function isOnConfidence({ code }: Finding): boolean {
  return code === 'confidence-signals' || code === 'confidence-no-signal';
}

function isBetween({ code }: Finding): boolean {
  return code === 'near-tie-different' || code === 'rank-reversal';
}

function split(findings: readonly Finding[]): FindingsAbout {
  return { certain: findings.filter(({ certain }) => certain), open: findings.filter(({ certain }) => !certain) };
}
