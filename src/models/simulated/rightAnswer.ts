import type { Call } from '../../core/Call.ts';
import type { Case } from '../../core/Case.ts';
import type { Key, StateKey } from '../../core/Key.ts';
import type { Syntax } from '../../core/Syntax.ts';
import type { Tool } from '../../core/Tool.ts';
import { goldCalls } from '../../grading/goldCalls.ts';
import { planKey } from '../../grading/planKey.ts';
import type { Grader } from '../../grading/prepareGrader.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { minimalCall } from '../../composer/exhibits/minimalCall.ts';
import type { RightAnswer } from './AnswerBook.ts';
import { rightWords } from './rightWords.ts';

/** What is right for a case, by its key. `null`: its key does not say. `syntax`: `null` in a native interface. */
export function rightAnswer({ key, prompt }: Case, syntax: Syntax | null): RightAnswer | null {
  if (key.kind === 'none') return null;
  const { tools } = prompt;
  let grader: Grader | null = null;
  const isRight = (calls: readonly Call[]): boolean => {
    grader ??= prepareGrader(stepwise(key), tools);
    if (calls.length === 0) return grader.grade({ state: 'no-call', evidence: 'prose', asks: false }).state === 'right';
    return grader.grade({ state: 'calls', calls }).state === 'right';
  };
  const isPlan = key.kind === 'state' && key.atOnce === true;
  const edges = key.kind === 'state' && !isPlan ? key.edges : [];
  return { calls: rightCalls(key, tools), namesOnly: key.kind === 'names' || key.kind === 'next', edges, references: isPlan ? key.edges : [], stepwise: key.kind === 'state' && !isPlan && edges.length === 0 && (key.lineByLine === true || looksFirst(key)), ordered: key.kind === 'calls' && key.order === 'sequence', reports: key.kind === 'facts', says: rightWords(key), rules: key.kind === 'calls' ? (key.rules ?? []) : [], tools, earlier: key.kind === 'calls' && key.underWay !== undefined ? goldCalls({ kind: 'calls', calls: key.underWay.earlier, order: 'any' }, tools) : null, syntax, isRight };
}

/** A key about a state, as what its own path asks of single calls, or of those of a plan; any other as it is. */
function stepwise(key: Key): Key {
  if (key.kind === 'state' && key.atOnce === true) return planKey(key);
  return key.kind === 'state' ? { kind: 'calls', calls: key.path, order: 'any' } : key;
}

function rightCalls(key: Exclude<Key, { readonly kind: 'none' }>, tools: readonly Tool[]): readonly Call[] {
  const [first] = tools;
  switch (key.kind) {
    case 'calls':
      return goldCalls(key, tools);
    case 'state':
      return goldCalls(key.atOnce === true ? planKey(key) : { kind: 'calls', calls: key.path, order: 'sequence' }, tools);
    case 'names':
      return minimalCalls(key.names, tools);
    case 'next':
      return minimalCalls(key.accepted.slice(0, 1), tools);
    case 'abstention':
      return key.expected === 'call' && first !== undefined ? [minimalCall(first)] : [];
    case 'facts':
    case 'forbidden':
      return [];
  }
}

/** Whether a way begins by finding out: what is found decides what follows. */
function looksFirst({ path: [first], changing }: StateKey): boolean {
  return first !== undefined && !changing.includes(first.tool);
}

function minimalCalls(names: readonly string[], tools: readonly Tool[]): readonly Call[] {
  return names.flatMap((name) => {
    const tool = tools.find((one) => one.name === name);
    return tool === undefined ? [] : [minimalCall(tool)];
  });
}
