import type { Syntax } from '../../core/Syntax.ts';
import { javaCalls } from '../../grammars/java/javaCalls.ts';
import { writeJavaCalls } from '../../grammars/java/writeJavaCalls.ts';
import { readCallText } from '../../grammars/readCallText.ts';
import { offeredTest } from '../../reading/offeredTest.ts';
import { instructJava } from './instructJava.ts';

/** Calls as a list with named arguments and Java values: `[f(a=1, b=List.of("x"))]`. */
export const syntax: Syntax = {
  id: 'java',
  version: '1',
  instruct: instructJava,
  write: (calls) => ({ text: writeJavaCalls(calls), toolCalls: null }),
  read: (answer, names) =>
    readCallText(answer.text, javaCalls, () => offeredTest(names)),
};
