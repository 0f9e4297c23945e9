import { UserError } from './UserError.ts';

/** Nobody answers at an address: for the user to fix where it was typed wrong, a failure of the world where it answered before. */
export class UnreachableError extends UserError {
  constructor(fields: ConstructorParameters<typeof UserError>[0]) {
    super(fields);
    this.name = 'UnreachableError';
  }
}
