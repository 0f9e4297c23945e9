import { expect, test } from 'vitest';
import type { Answer } from '../core/Answer.ts';
import type { AbstentionKey } from '../core/Key.ts';
import { seededRandom } from '../core/seededRandom.ts';
import { isRight } from './chosenAnswers.ts';
import { donorsOf } from './Donors.ts';
import { PairMaker } from './PairMaker.ts';
import type { Situation } from './Situation.ts';

const say = (text: string): Answer => ({ text, toolCalls: [] });
const aim = { role: 'finding', finding: 'f' } as const;

/** A request without a call, which the model answered with one. */
function silent(reply: AbstentionKey['reply']): Situation {
  const key: AbstentionKey = { kind: 'abstention', expected: 'no-call', ...(reply === undefined ? {} : { reply }) };
  const called: Answer = { text: null, toolCalls: [{ name: 'f', arguments: '{}', encoding: 'string' }] };
  return {
    trial: 't', turn: 0, case: { id: 'c', key }, conversation: { messages: [], tools: [] }, parallelToolCalls: true, own: called,
    verdict: { state: 'wrong', reasons: [{ code: 'called-when-it-should-not' }] }, due: [], say,
    judge: ({ toolCalls }: Answer) => ((toolCalls ?? []).length === 0 ? { state: 'right' } : { state: 'wrong', reasons: [{ code: 'called-when-it-should-not' }] }),
  } as unknown as Situation;
}

function chosenFor(situation: Situation, own: readonly string[], teacher: string | null = null): string | null {
  const maker = new PairMaker(donorsOf([]), { teacher: new Map(teacher === null ? [] : [['t/0', say(teacher)]]), ownRight: new Map([['c', own.map(say)]]) }, seededRandom('x'));
  return maker.chosen(situation)?.answer.text ?? null;
}

test('who asks for another value than the missing one is not right', () => {
  const leave = silent({ kind: 'ask', missing: 'leave request' });
  expect(isRight(leave, say('Could you tell me your shoe size?'))).toBe(false);
  expect(isRight(leave, say('I know the leave request. Could you tell me your shoe size?'))).toBe(false);
  expect(isRight(leave, say('Sure! Which Leave request should I approve?'))).toBe(true);
  expect(isRight(silent({ kind: 'ask', missing: null }), say('Which one?'))).toBe(false);
  expect(chosenFor(leave, ['Could you tell me your shoe size?', 'Which leave request is it?'])).toBe('Which leave request should I use?');
  expect(chosenFor(leave, [], 'Could you tell me your shoe size?')).toBe('Which leave request should I use?');
  expect(chosenFor(leave, [], 'Which leave request is it?')).toBe('Which leave request is it?');
});

test('of what everybody knows a model does not teach itself, and the pair that is not made says why', () => {
  const month = silent({ kind: 'direct', missing: null });
  expect(chosenFor(month, ['February has 31 days in a leap year.'])).toBeNull();
  expect(chosenFor(silent(undefined), ['February has 31 days in a leap year.'])).toBeNull();
  expect(chosenFor(month, [], 'February has 29 days in a leap year.')).toBe('February has 29 days in a leap year.');
  const maker = new PairMaker(donorsOf([]), { teacher: new Map(), ownRight: new Map() }, seededRandom('x'));
  expect(maker.fromOwn(month, aim)).toBe('unproven-content');
  expect(maker.fromEdit(month, aim, ['called-when-it-should-not'])).toBe('unproven-content');
  expect(chosenFor(silent({ kind: 'cannot', missing: null }), ['I cannot do that with these functions.'])).toBe('I cannot do that with these functions.');
});

test('an own answer is rejected only where it stands wrong itself, under the fault that it has there', () => {
  const judged = (verdict: object): Situation => ({ ...silent({ kind: 'cannot', missing: null }), judge: ({ toolCalls }: Answer) => ((toolCalls ?? []).length === 0 ? { state: 'right' } : verdict) }) as unknown as Situation;
  const attempt = (verdict: object): unknown => new PairMaker(donorsOf([]), { teacher: new Map(), ownRight: new Map() }, seededRandom('x')).fromOwn(judged(verdict), aim);
  expect(attempt({ state: 'right' })).toBe('can-be-repaired');
  expect(attempt({ state: 'not-gradable', reason: 'world-changed' })).toBe('no-right-answer');
  expect(attempt({ state: 'wrong', reasons: [{ code: 'extra-call' }, { code: 'extra-call' }] })).toMatchObject({ rejected: { from: 'own', codes: ['extra-call'] } });
});
