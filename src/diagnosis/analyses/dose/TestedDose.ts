import type { ComparedDose } from './compareDoses.ts';

/** A level with its p-values after correction. */
export interface TestedDose {
  readonly compared: ComparedDose;
  /** Of a loss; of a loss that the arm of its length does not have; of a loss of that arm. */
  readonly pDrop: number;
  readonly pBeyond: number;
  readonly pLength: number;
}
