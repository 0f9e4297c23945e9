import type { Interface } from './Interface.ts';
import { leniencyCodes } from './Leniency.ts';

/** Text in whatever form the model likes: everything that can be read is taken, and nothing counts as forgiven. The syntax is that of calls in a history. */
export const freeInterface: Interface = { kind: 'prompted', syntax: 'json', tolerated: leniencyCodes, basis: 'asked' };

/** Whether an interface leaves the form to the model; one that asks for a form and merely reads leniently does not. */
export function isFree({ kind, tolerated, basis }: Interface): boolean {
  return kind === 'prompted' && basis === 'asked' && leniencyCodes.every((code) => tolerated.includes(code));
}
