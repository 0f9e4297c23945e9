export { valueAt, valuesAt } from '../core/valueAt.ts';
