import { InvalidArgumentError } from 'commander';
import { UserError } from '../../core/UserError.ts';

/** A whole number of at least 1. */
export function parseCount(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value)) throw new InvalidArgumentError('Expected a whole number of at least 1.');
  return value;
}

export function parseNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Expected a number.');
  return value;
}

/** A number above 0. */
export function parseAmount(text: string): number {
  const value = parseNumber(text);
  if (value <= 0) throw new InvalidArgumentError('Expected a number above 0.');
  return value;
}

/** `name: value`, as HTTP writes it. */
export function parseHeader(text: string, earlier: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*([^\r\n]*\S)\s*$/.exec(text);
  // Its value may be a secret, so that it is not repeated, as the parser's own error would.
  if (match === null) throw new UserError({ expected: 'a header as <name>: <value>', came: 'something else was given', remedy: 'write for example --header "x-team: evaluation"' });
  return { ...earlier, [(match[1] ?? '').toLowerCase()]: match[2] ?? '' };
}
