import { freeInterface } from '../../core/freeInterface.ts';
import type { Interface } from '../../core/Interface.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { UserError } from '../../core/UserError.ts';

/** How a live model is asked, from what `--interface` says: native calls, or prompted text in a syntax or in any form. */
export function chooseInterface(name: string, syntaxes: readonly Syntax[]): Interface {
  if (name === 'native' || name === 'native-strict') return { kind: name, syntax: name, tolerated: [], basis: 'asked' };
  if (name === 'free') return freeInterface;
  const prompted = syntaxes.filter(({ id }) => !id.startsWith('native')).map(({ id }) => id);
  if (prompted.includes(name)) return { kind: 'prompted', syntax: name, tolerated: [], basis: 'asked' };
  throw new UserError({
    expected: `an interface: native, native-strict, free, or text in the syntax ${prompted.join(', ')}`,
    came: `${JSON.stringify(name)} was given`,
    remedy: 'name one of these with --interface',
  });
}
