import { expect, test } from 'vitest';
import type { Outcome } from '../../core/Outcome.ts';
import type { Tool } from '../../core/Tool.ts';
import type { CallsKey } from '../../core/Key.ts';
import { toolNames } from '../../catalog/toolNames.ts';
import { prepareGrader } from '../../grading/prepareGrader.ts';
import { createReader } from '../../reading/createReader.ts';
import { syntaxes } from '../../syntaxes/list.generated.ts';
import { restOfCalls } from './restOfCalls.ts';

const tool = (name: string): Tool => ({ name, description: '', parameters: { type: 'object', properties: { n: { type: 'integer' } }, required: ['n'] } });
const tools = [tool('a'), tool('b')];
const expected = (tool: string, n: number): CallsKey['calls'][number] => ({ tool, arguments: [{ name: 'n', accepted: [{ is: 'value', value: n }], mayBeAbsent: false }] });
const read = createReader(syntaxes);
const names = toolNames(['a', 'b']);
const asked = { kind: 'native', syntax: 'native', tolerated: [], basis: 'asked' } as const;

/** An answer as `a1 b2` (calls of tools by number), or as text where it holds anything else; `!capped` names another outcome. */
const answer = (written: string): { readonly outcome: Outcome['kind']; readonly found: ReturnType<typeof read>['lenient'] } => {
  const [said = '', outcome] = written.split('!');
  const isCalls = /^([ab]\d ?)+$/.test(said);
  const toolCalls = isCalls ? said.trim().split(' ').map((call) => ({ name: call[0] ?? '', arguments: `{"n": ${call[1] ?? ''}}`, encoding: 'string' as const })) : [];
  return { outcome: outcome === 'capped' || outcome === 'blocked' || outcome === 'refused' ? outcome : 'answered', found: read({ text: isCalls ? null : said, toolCalls }, asked, names).lenient };
};

const rest = (key: string, ...answers: readonly string[]): ReturnType<typeof restOfCalls> => {
  const grader = prepareGrader({ kind: 'calls', order: 'any', calls: key.split(' ').map((call) => expected(call[0] ?? '', Number(call[1]))) }, tools);
  const seen = answers.map(answer);
  const [first] = seen;
  return restOfCalls(first === undefined ? { state: 'not-gradable', reason: 'not-observed' } : grader.grade(first.found), seen, grader);
};

test.each([
  ['nothing is missing', 'a1 b2', ['a1 b2'], null],
  ['nobody asked on', 'a1 b2', [], null],
  ['no call at all is another failure', 'a1 b2', ['All is well.'], null],
  ['the rest follows', 'a1 b2', ['a1', 'b2'], 'followed'],
  ['the rest follows one at a time', 'a1 a2 b3', ['a1', 'a2', 'b3'], 'followed'],
  ['calls that are due several times', 'a1 a1 a1', ['a1', 'a1', 'a1'], 'followed'],
  ['what followed is worth nothing, and came', 'a1 a2', ['a1', 'a3'], 'followed'],
  ['a call made again on the way', 'a1 a2 b3', ['a1', 'a1', 'a2', 'b3'], 'followed'],
  ['the model leaves off', 'a1 b2', ['a1', 'That is done.'], 'lost'],
  ['the model leaves off after some', 'a1 a2 b3', ['a1', 'a2', 'That is done.'], 'lost'],
  ['it made the same call again, and left off', 'a1 a2 b3', ['a1', 'a1', 'That is done.'], 'lost'],
  ['it made the same call again, and nobody asked on', 'a1 a2', ['a1', 'a1'], null],
  ['nobody asked on after an answer with calls', 'a1 a2 b3', ['a1', 'a1 b3'], null],
  ['it asks back', 'a1 b2', ['a1', 'Shall I do the second one too?'], null],
  ['the cap cut it', 'a1 b2', ['a1', 'That is!capped'], null],
  ['a filter cut it', 'a1 b2', ['a1', '!blocked'], null],
  ['it refused to go on', 'a1 b2', ['a1', 'No.!refused'], null],
  ['the cap cut the first answer', 'a1 b2', ['a1!capped'], null],
  ['the world failed after the first answer', 'a1 b2', ['a1'], null],
])('%s', (_, key, answers, due) => {
  expect(rest(key, ...answers)).toBe(due);
});
