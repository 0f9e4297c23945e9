import { UserError } from './UserError.ts';

/** Nobody answers at an address: the world failed, exit code 3, and the user is told what to look at, since it may be typed wrong. */
export class UnreachableError extends UserError {
  constructor(fields: ConstructorParameters<typeof UserError>[0]) {
    super(fields);
    this.name = 'UnreachableError';
  }
}
