import type { CallsFound } from '../core/CallsFound.ts';
import type { Key } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import type { Verdict } from '../core/Verdict.ts';
import { gradeAbstention } from './gradeAbstention.ts';
import { prepareCallsGrader } from './gradeCalls.ts';
import { gradeWithoutKey } from './gradeWithoutKey.ts';
import { prepareTools } from './ToolSet.ts';

/** Grades answers to one case. */
export interface Grader {
  readonly grade: (found: CallsFound) => Verdict;
}

/** Makes a key and the tools of its case ready once, for grading many answers. Total: never throws on any key, schema or answer. */
export function prepareGrader(key: Key, tools: readonly Tool[]): Grader {
  const toolSet = prepareTools(tools);
  switch (key.kind) {
    case 'calls':
      return { grade: prepareCallsGrader(key, toolSet) };
    case 'abstention':
      return { grade: (found) => gradeAbstention(key, found) };
    case 'none':
      return { grade: (found) => gradeWithoutKey(found, toolSet) };
  }
}
