// A value may hold a call and a call holds values, so both are declared in one place.
export type { Argument, Call } from './Literal.ts';
