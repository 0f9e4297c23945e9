import type { Syntax } from '../../core/Syntax.ts';
import { instructJson } from './instructJson.ts';
import { readJsonCalls } from './readJsonCalls.ts';
import { writeJsonCalls } from './writeJsonCalls.ts';

/** Prompted JSON: `{"tool_calls": [{"name": …, "arguments": {…}}]}`; other dialects are read and forgiven. */
export const syntax: Syntax = {
  id: 'json',
  version: '1',
  instruct: instructJson,
  write: writeJsonCalls,
  read: readJsonCalls,
};
