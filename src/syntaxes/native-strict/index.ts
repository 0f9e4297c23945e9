import type { Syntax } from '../../core/Syntax.ts';
import { readNative } from '../../reading/readNative.ts';
import { writeNative } from '../../reading/writeNative.ts';

/**
 * The tool-call field under a provider's strict schema mode. On the wire it is `native`; but the mode makes every
 * parameter required and rewrites optional ones into nullable, so an argument whose value is null is an absent one.
 * The null is kept in the reading; who judges it looks at the interface (`kind: 'native-strict'`).
 */
export const syntax: Syntax = {
  id: 'native-strict',
  version: '1',
  instruct: () => '',
  write: writeNative,
  read: readNative,
};
