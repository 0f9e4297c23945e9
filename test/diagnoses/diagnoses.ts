import type { Diagnosis } from '../../src/core/Diagnosis.ts';
import { emptyDiagnosis } from './emptyDiagnosis.ts';
import { fullDiagnosis } from './fullDiagnosis.ts';
import { hostileDiagnosis } from './hostileDiagnosis.ts';
import { pairDiagnosis } from './pairDiagnosis.ts';
import { tinyDiagnosis } from './tinyDiagnosis.ts';

/** Every diagnosis that every report must render. */
export const diagnoses: readonly (readonly [name: string, diagnosis: Diagnosis])[] = [
  ['empty', emptyDiagnosis],
  ['tiny', tinyDiagnosis],
  ['pair', pairDiagnosis],
  ['full', fullDiagnosis],
  ['hostile', hostileDiagnosis],
];
