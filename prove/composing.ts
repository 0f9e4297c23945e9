import { createHash } from 'node:crypto';
import { benchSuite } from '../bench/composing/benchSuite.ts';
import { composingSeed, measureComposing } from '../bench/composing/measureComposing.ts';
import type { ComposingNumbers, LargeSuite } from '../bench/composing/measureComposing.ts';
import { suiteLine } from '../src/composer/suiteFile.ts';
import { auditKey } from '../src/grading/auditKey.ts';

/**
 * That a suite is the same from the same seed, that no key of it is defective, that each skill gets as many cases as were
 * asked for, and that memory does not grow with the number of cases. How fast it goes depends on the machine and decides nothing.
 */
export const seed: string = composingSeed;
export const vouchesFor: readonly string[] = ['composer'];

interface Numbers extends ComposingNumbers {
  readonly checked: { readonly cases: number; readonly defectiveKeys: number; readonly bySubtask: Readonly<Record<string, number>>; readonly sameBytes: boolean };
}

const perSubtask = 150;
/** A hundred thousand cases, and those on the way. */
const large: LargeSuite = { perSubtask: 11_112, marks: [10_000, 50_000] };
/** Of ids and requests, so that none comes twice and the commonest is known, 128 bits each are kept. */
const mostKeptBytes = 200;

export async function prove(): Promise<{ readonly passed: boolean; readonly numbers: Numbers }> {
  const bySubtask: Record<string, number> = {};
  const hashes = [createHash('sha256'), createHash('sha256')];
  let cases = 0;
  let defectiveKeys = 0;
  for (const hash of hashes) {
    for (const { case: one, environment } of benchSuite(seed, perSubtask)) {
      hash.update(suiteLine({ case: one, environment }));
      if (hash !== hashes[0]) continue;
      cases++;
      bySubtask[one.origin.category] = (bySubtask[one.origin.category] ?? 0) + 1;
      if (auditKey(one.key, one.prompt.tools) !== null) defectiveKeys++;
    }
  }
  const sameBytes = new Set(hashes.map((hash) => hash.digest('hex'))).size === 1;
  const numbers = await measureComposing(7, (line) => process.stderr.write(`  ${line}\n`), large);
  const isWhole = Object.values(bySubtask).every((count) => count === perSubtask);
  return { passed: sameBytes && defectiveKeys === 0 && isWhole && numbers.memory.keptBytesPerCase < mostKeptBytes, numbers: { ...numbers, checked: { cases, defectiveKeys, bySubtask, sameBytes } } };
}
