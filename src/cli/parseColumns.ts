import { InvalidArgumentError } from 'commander';

/** A width in characters, 20 to 1000. */
export function parseColumns(text: string): number {
  const columns = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (columns < 20 || columns > 1000) throw new InvalidArgumentError('Expected a width from 20 to 1000.');
  return columns;
}
