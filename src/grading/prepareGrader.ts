import type { Key } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import { gradeAbstention } from './gradeAbstention.ts';
import { prepareCallsGrader } from './gradeCalls.ts';
import { gradeWithoutKey } from './gradeWithoutKey.ts';
import type { Grader } from './Grader.ts';
import { prepareTools } from './ToolSet.ts';

export type { Grader };

/** Makes a key and the tools of its case ready once, for grading many answers. Total: never throws on any key, schema or answer. */
export function prepareGrader(key: Key, tools: readonly Tool[]): Grader {
  const toolSet = prepareTools(tools);
  switch (key.kind) {
    case 'calls':
      return prepareCallsGrader(key, toolSet);
    case 'abstention':
      return { grade: (found) => gradeAbstention(key, found), gradePlain: notPlain };
    case 'none':
      return { grade: (found) => gradeWithoutKey(found, toolSet), gradePlain: notPlain };
  }
}

function notPlain(): null {
  return null;
}
