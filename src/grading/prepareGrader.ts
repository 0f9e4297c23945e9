import type { CallsFound } from '../core/CallsFound.ts';
import type { Key } from '../core/Key.ts';
import type { Tool } from '../core/Tool.ts';
import type { Transcript } from '../core/Transcript.ts';
import type { Verdict } from '../core/Verdict.ts';
import { gradeAbstention } from './gradeAbstention.ts';
import { prepareForbiddenGrader } from './gradeForbidden.ts';
import { prepareNamesGrader } from './gradeNames.ts';
import { prepareNextGrader } from './gradeNext.ts';
import { gradeReport } from './gradeReport.ts';
import { prepareStateGrader } from './gradeState.ts';
import { prepareStepGrader } from './gradeStep.ts';
import { gradeWithoutKey } from './gradeWithoutKey.ts';
import { prepareTools } from './ToolSet.ts';
import type { ToolSet } from './ToolSet.ts';

/** Grades answers to one case. */
export interface Grader {
  /** `reading`: one reading of one answer decides. `transcript`: it takes the text too, or what was exchanged. */
  readonly decidedBy: 'reading' | 'transcript';
  /** For keys that one reading decides; for others: not gradable. */
  readonly grade: (found: CallsFound) => Verdict;
  /** For every key; those about a single answer are graded on the first. */
  readonly gradeTranscript: (transcript: Transcript) => Verdict;
}

/** Makes a key and the tools of its case ready once, for grading many answers. Total: never throws on any key, schema or answer. */
export function prepareGrader(key: Key, tools: readonly Tool[]): Grader {
  const toolSet = prepareTools(tools);
  switch (key.kind) {
    case 'facts':
      return byTranscript((transcript) => gradeReport(key, transcript));
    case 'state':
      return byTranscript(prepareStateGrader(key, toolSet));
    default:
      return byReading(readingGrader(key, toolSet));
  }
}

function readingGrader(key: Exclude<Key, { readonly kind: 'facts' | 'state' }>, tools: ToolSet): Grader['grade'] {
  switch (key.kind) {
    case 'calls':
      return prepareStepGrader(key, tools);
    case 'names':
      return prepareNamesGrader(key, tools);
    case 'next':
      return prepareNextGrader(key, tools);
    case 'forbidden':
      return prepareForbiddenGrader(key, tools);
    case 'abstention':
      return (found) => gradeAbstention(key, found);
    case 'none':
      return (found) => gradeWithoutKey(found, tools);
  }
}

function byReading(grade: Grader['grade']): Grader {
  return {
    decidedBy: 'reading',
    grade,
    gradeTranscript: ({ turns: [first] }) => (first === undefined ? { state: 'not-gradable', reason: 'not-observed' } : grade(first.found)),
  };
}

function byTranscript(gradeTranscript: Grader['gradeTranscript']): Grader {
  return { decidedBy: 'transcript', grade: () => ({ state: 'not-gradable', reason: 'incomplete-transcript' }), gradeTranscript };
}
