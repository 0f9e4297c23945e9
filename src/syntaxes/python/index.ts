import type { Syntax } from '../../core/Syntax.ts';
import { pythonCalls } from '../../grammars/python/pythonCalls.ts';
import { writePythonCalls } from '../../grammars/python/writePythonCalls.ts';
import { readCallText } from '../../grammars/readCallText.ts';
import { offeredTest } from '../../reading/offeredTest.ts';
import { instructPython } from './instructPython.ts';

/** Calls as a Python list: `[f(a=1), g.h(b="x")]`. */
export const syntax: Syntax = {
  id: 'python',
  version: '1',
  instruct: instructPython,
  write: (calls) => ({ text: writePythonCalls(calls), toolCalls: null }),
  read: (answer, names) =>
    readCallText(answer.text, pythonCalls, () => offeredTest(names)),
};
