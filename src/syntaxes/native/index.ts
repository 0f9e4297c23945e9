import type { Syntax } from '../../core/Syntax.ts';
import { readNative } from '../../reading/readNative.ts';
import { writeNative } from '../../reading/writeNative.ts';

/** The provider's tool-call field; the tools travel beside the prompt. */
export const syntax: Syntax = {
  id: 'native',
  version: '1',
  instruct: () => '',
  write: writeNative,
  read: readNative,
};
