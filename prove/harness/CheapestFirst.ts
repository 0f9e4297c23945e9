import { statSync } from 'node:fs';
import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** A file's own tests before those of whole texts, small ones first: most mutants are noticed before long tests are tried. */
export class CheapestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number => statSync(moduleId).size + (moduleId.includes('/test/') ? 1e9 : 0);
    return Promise.resolve(files.toSorted((one, other) => cost(one) - cost(other)));
  }
}
