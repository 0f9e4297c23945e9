import { UserError } from '../../core/UserError.ts';
import type { Price } from './Price.ts';

/** @throws UserError where a ceiling on money could not be held, since what a model costs is not known */
export function checkPriced(id: string, price: Price | null): void {
  if (price !== null && price.input !== null && price.output !== null) return;
  throw new UserError({
    expected: `a price for ${id}, without which a ceiling on money cannot be held`,
    came: 'none is known',
    remedy: 'add it to the price table, or set a ceiling on tokens or calls instead',
  });
}
