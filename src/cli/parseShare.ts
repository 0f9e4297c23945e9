import { InvalidArgumentError } from 'commander';

/**
 * A share of one hundred as a fraction: `90%` and `90` give 0.9. A bare number up to one is refused,
 * because `0.9` may mean 90 % or 0.9 %.
 */
export function parseShare(text: string): number {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*(%?)$/.exec(text.trim());
  const value = Number(match?.[1]);
  if (match === null || value > 100) throw new InvalidArgumentError(`Expected a percentage from 0% to 100%, such as 90%.`);
  if (match[2] === '' && value <= 1 && value > 0) {
    throw new InvalidArgumentError(`It could mean ${value * 100}% or ${value}%; add the percent sign.`);
  }
  return value / 100;
}
