import { toolNames } from '../../catalog/toolNames.ts';
import type { Syntax } from '../../core/Syntax.ts';
import { javaCalls } from '../../grammars/java/javaCalls.ts';
import { writeJavaCalls } from '../../grammars/java/writeJavaCalls.ts';
import { readCallText } from '../../grammars/readCallText.ts';
import { instructJava } from './instructJava.ts';

/** Calls as a list with named arguments and Java values: `[f(a=1, b=List.of("x"))]`. */
export const syntax: Syntax = {
  id: 'java',
  version: '1',
  instruct: instructJava,
  write: (calls) => ({ text: writeJavaCalls(calls), toolCalls: null }),
  read: (answer, names) =>
    readCallText(answer.text, javaCalls, () => {
      const offered = toolNames(names);
      return (name) => offered.resolve(name) !== null;
    }),
};
