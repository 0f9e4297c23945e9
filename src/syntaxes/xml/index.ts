import type { Syntax } from '../../core/Syntax.ts';
import { instructXml } from './instructXml.ts';
import { readXmlCalls } from './readXmlCalls.ts';
import { writeXmlCalls } from './writeXmlCalls.ts';

/** Tagged calls: `<tool_call>` around JSON, as Hermes models write them; other tags are read and forgiven. */
export const syntax: Syntax = {
  id: 'xml',
  version: '1',
  instruct: instructXml,
  write: writeXmlCalls,
  read: readXmlCalls,
};
