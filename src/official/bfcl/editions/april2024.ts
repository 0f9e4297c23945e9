import type { Edition } from '../Edition.ts';
import { august2024 } from './august2024.ts';

/** The checker as of April 2024, which refused an integer for a float. */
export const april2024: Edition = {
  ...august2024,
  id: 'bfcl@v1-2024-04',
  suites: ['bfcl@v1-2024-04'],
  walker: '2024-04',
  keys: 'bare',
  integerIsFloat: false,
};
