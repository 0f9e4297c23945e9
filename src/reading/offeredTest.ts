import { toolNames } from '../catalog/toolNames.ts';

const tests = new WeakMap<ReadonlySet<string>, (name: string) => boolean>();

/** Whether a written name stands for one of the offered tools; made once for each set of them. */
export function offeredTest(names: ReadonlySet<string>): (name: string) => boolean {
  const known = tests.get(names);
  if (known !== undefined) return known;
  const offered = toolNames(names);
  const test = (name: string): boolean => offered.resolve(name) !== null;
  tests.set(names, test);
  return test;
}
