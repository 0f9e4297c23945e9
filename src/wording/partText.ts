import type { PartResult } from '../core/Diagnosis.ts';
import type { Subject } from '../core/Finding.ts';
import type { PartId } from '../core/Part.ts';
import { shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

interface PartWords {
  /** As a row of a table. */
  readonly name: string;
  /** As the questions it speaks of, after “on”. */
  readonly questions: string;
}

const words: Readonly<Record<Exclude<PartId, 'category'> | 'everywhere', PartWords>> = {
  everywhere: { name: 'everywhere', questions: 'all questions' },
  choosing: { name: 'choosing the tool', questions: 'answers that got as far as choosing a tool' },
  filling: { name: 'filling the arguments', questions: 'answers that chose the right tools' },
  'filling-types': { name: 'types and parameters', questions: 'answers that chose the right tools' },
  'filling-values': { name: 'values', questions: 'answers whose arguments fit their schema' },
  readable: { name: 'keeping to the format', questions: 'answers that call' },
  'schema-valid': { name: 'keeping to the schema', questions: 'answers that call' },
  'one-call': { name: 'one call', questions: 'questions that need one call' },
  'one-of-several-tools': { name: 'one call, several tools', questions: 'questions that need one call and offer several tools' },
  'several-calls': { name: 'several calls', questions: 'questions that need several calls' },
  'several-calls-same-tool': { name: 'several calls, same tool', questions: 'questions that need several calls of one tool' },
  'several-calls-different-tools': { name: 'several calls, different tools', questions: 'questions that need calls of different tools' },
  python: { name: 'Python', questions: 'questions with Python tools' },
  java: { name: 'Java', questions: 'questions with Java tools' },
  javascript: { name: 'JavaScript', questions: 'questions with JavaScript tools' },
  'java-and-javascript': { name: 'Java and JavaScript', questions: 'questions with Java or JavaScript tools' },
  calling: { name: 'calling when it should', questions: 'questions that need a call' },
  abstaining: { name: 'abstaining when it should', questions: 'questions that need no call' },
  'name-detection': { name: 'choosing functions', questions: 'answers that got as far as choosing functions' },
  'parameter-detection': { name: 'filling in parameters', questions: 'answers that chose the right functions' },
  parallel: { name: 'parallel calls', questions: 'questions for several independent calls' },
  chaining: { name: 'calls in the order asked for', questions: 'questions for calls in a given order' },
  nested: { name: 'nested calls', questions: 'questions of which one call feeds the next' },
  'nested-at-once': { name: 'calls planned at once', questions: 'questions for calls in one answer of which one feeds the next' },
  'multi-step': { name: 'acting on what came back', questions: 'questions whose next step a result decides' },
  'next-best': { name: 'the next call', questions: 'histories that were cut before the next call' },
  response: { name: 'telling the user the result', questions: 'results that are to be reported' },
  abstention: { name: 'calling only when it should', questions: 'questions of which some need no call' },
};

/** A part as a table names it; a category by the suite's own name. */
export function partName(part: PartId | 'everywhere', name: string | null): string {
  return part === 'category' ? categoryName(name) : words[part].name;
}

/** The questions that a part speaks of, to stand after “on”. */
export function partQuestions(part: PartId | 'everywhere', name: string | null): string {
  return part === 'category' ? `questions of the category ${categoryName(name)}` : words[part].questions;
}

/** The scope of a subject as the questions it speaks of; everywhere means wherever that failure can happen. */
export function scopeQuestions(subject: Subject): string {
  if (subject.scope !== 'everywhere') return partQuestions(subject.scope, subject.name);
  if (subject.kind === 'over-calling') return words.abstaining.questions;
  return subject.kind === 'lost-calls' || subject.kind === 'one-at-a-time' ? words['several-calls'].questions : words.calling.questions;
}

function categoryName(name: string | null): string {
  return name === null ? 'category' : shortened(visibleText(name), 40);
}

const groups: Readonly<Record<PartResult['group'], string>> = {
  skill: 'Skills',
  shape: 'Number of calls',
  language: 'Language of the tools',
  abstention: 'Abstention',
  category: 'Categories of the suite',
};

/** The heading of a group of parts. Categories of composed questions are subtasks, of which all answers count; a skill is judged only where the steps before it went right. */
export function groupName(group: PartResult['group'], parts: readonly PartResult[]): string {
  return group === 'category' && parts.some(({ part }) => part === 'abstention') ? 'Subtasks, all answers' : groups[group];
}

/** The groups in the order of a profile. */
export const groupOrder: readonly PartResult['group'][] = ['skill', 'shape', 'abstention', 'language', 'category'];
