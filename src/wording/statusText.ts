import type { PartResult } from '../core/Diagnosis.ts';

const words: Readonly<Record<PartResult['status'], string>> = {
  weak: 'weak',
  'not-shown-weak': 'not shown to be weak',
  'lowest-not-shown-weak': 'lowest, not shown to be weak',
  'cannot-tell': 'cannot tell yet',
  'too-few': 'too few',
  'no-null': 'nothing to compare with',
};

/** What is known of a part, in a few words. */
export function statusText(status: PartResult['status']): string {
  return words[status];
}
