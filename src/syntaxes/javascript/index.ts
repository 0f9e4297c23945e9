import type { Syntax } from '../../core/Syntax.ts';
import { javascriptCalls } from '../../grammars/javascript/javascriptCalls.ts';
import { writeJavascriptCalls } from '../../grammars/javascript/writeJavascriptCalls.ts';
import { readCallText } from '../../grammars/readCallText.ts';
import { offeredTest } from '../../reading/offeredTest.ts';
import { instructJavascript } from './instructJavascript.ts';

/** Calls as a list with named arguments and JavaScript values: `[f(a=1, b={k: "x"})]`. */
export const syntax: Syntax = {
  id: 'javascript',
  version: '1',
  instruct: instructJavascript,
  write: (calls) => ({ text: writeJavascriptCalls(calls), toolCalls: null }),
  read: (answer, names) =>
    readCallText(answer.text, javascriptCalls, () => offeredTest(names)),
};
