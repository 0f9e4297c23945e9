import { InvalidArgumentError } from 'commander';

/** `model=value`, collected over repetitions. Names of models may hold `=`; values may not. */
export function parseAssignment(text: string, earlier: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const split = text.lastIndexOf('=');
  const model = text.slice(0, Math.max(split, 0)).trim();
  const value = text.slice(split + 1).trim();
  if (model === '' || value === '') throw new InvalidArgumentError('Expected model=value.');
  if (earlier.has(model)) throw new InvalidArgumentError(`${model} is given twice.`);
  return new Map([...earlier, [model, value]]);
}
