import { expect, test } from 'vitest';
import { httpFault } from './httpFault.ts';

const words = { provider: 'Maker', endpoint: 'https://host/v1', model: 'm', keyVariable: 'MAKER_KEY' };
const nothing = {
  answer: { text: null, toolCalls: null },
  reasoning: null,
  usage: { input: null, cachedInput: null, output: null, reasoning: null },
  finish: null,
  tokens: null,
  servedBy: null,
  warnings: [],
};

test.each([
  [408, 'time-out'],
  [409, 'server fault'],
  [425, 'server fault'],
  [429, 'rate limit'],
  [500, 'server fault'],
  [503, 'server fault'],
  [504, 'time-out'],
  [529, 'server fault'],
])('%i passes: %s', (status, reason) => {
  expect(httpFault({ status, code: null, text: 'prompt is too long' }, words)).toEqual({
    ...nothing,
    outcome: { kind: 'not-observed', reason },
    remedy: { kind: 'ask-again' },
  });
});

const key = { expected: 'a key that Maker accepts', todo: 'set MAKER_KEY to a valid key' };
const credit = { expected: 'an account with credit', todo: 'check the billing of the account that MAKER_KEY belongs to' };
const right = { expected: 'a key that may use m', todo: 'check what MAKER_KEY may do, or choose another model' };
const missing = { expected: 'the model m at https://host/v1', todo: 'check the name of the model and the base URL; `faultline models` lists what answers' };
const moved = { expected: 'an endpoint at https://host/v1', todo: 'set the base URL to the address that it redirects to' };
const setting = (name: string): object => ({ expected: 'settings that m takes', todo: `leave out what it refuses about ${name}` });

test.each([
  [401, 'authentication_error', '', 'not authorised', key, 'Maker answered 401 (authentication_error)'],
  [400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', 'request refused', key, 'Maker answered 400 (INVALID_ARGUMENT)'],
  [400, null, '"reason": "API_KEY_INVALID"', 'request refused', key, 'Maker answered 400'],
  [400, 'sk-secret key', 'API key expired', 'request refused', key, 'Maker answered 400'],
  [402, null, '', 'not authorised', credit, 'Maker answered 402'],
  [400, null, 'Your credit balance is too low', 'request refused', credit, 'Maker answered 400'],
  [403, null, '', 'not authorised', right, 'Maker answered 403'],
  [400, null, 'User location is not supported for the API use.', 'request refused', right, 'Maker answered 400'],
  [404, null, '', 'not found', missing, 'Maker answered 404'],
  [301, null, '', 'redirected', moved, 'Maker answered 301'],
  [399, null, '', 'redirected', moved, 'Maker answered 399'],
  [400, null, '{"error":{"message":"`temperature` is deprecated for this model."}}', 'refused: temperature', setting('temperature'), 'Maker answered 400'],
  [400, null, '{"message": "Thinking level is not supported"}', 'refused: thinking', setting('thinking'), 'Maker answered 400'],
])('%i (%s) %s stops: %s', (status, code, text, reason, stop, came) => {
  expect(httpFault({ status, code, text }, words)).toEqual({ ...nothing, outcome: { kind: 'not-observed', reason }, remedy: { kind: 'stop', came, ...stop } });
});

test.each([
  [400, 'tools.0: temperature is not a valid schema'],
  [413, '{"message":"`temperature` is deprecated"}'],
  [422, 'no'],
  [200, ''],
])('%i %s is given up', (status, text) => {
  expect(httpFault({ status, code: null, text }, words)).toEqual({ ...nothing, outcome: { kind: 'not-observed', reason: 'request refused' }, remedy: { kind: 'give-up' } });
});

test.each([
  ['prompt is too long: 210000 tokens > 200000 maximum', 'too-long', nothing.answer],
  ['The input token count (1200000) exceeds the maximum number of tokens allowed', 'too-long', nothing.answer],
  ['Output blocked by content filtering policy', 'blocked', nothing.answer],
  ['{"failed_generation":"f(x)"}', 'answered', { text: 'f(x)', toolCalls: null }],
])('a 400 that says "%s" is the model’s: %s', (text, kind, answer) => {
  expect(httpFault({ status: 400, code: null, text }, words)).toEqual({ ...nothing, outcome: { kind }, answer, remedy: { kind: 'none' } });
});
