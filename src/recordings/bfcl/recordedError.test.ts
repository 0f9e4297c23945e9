import { expect, test } from 'vitest';
import { recordedError } from './recordedError.ts';

test.each([
  'Error during inference: Connection error.',
  'Error code: 429 - {}',
  'Error: Error code: 500 - {}',
  'Error: ValueError: bad',
  'Error: openai.RateLimitError: slow down',
  'Error - requests.exceptions.ReadTimeout',
  'Error: HTTPSConnectionPool(host=x)',
  'Error: HTTP 502',
  'Error: 503 Service Unavailable',
  'Error: status code 500',
  'Error: Request timed out.',
  'Error: Connection reset by peer',
  'Error: Rate limit reached',
  'Error',
  'Error:',
  'Error.',
])('%s stands for a failed call', (text) => {
  expect(recordedError(text, {})).toBe(text);
  expect(recordedError(` ${text}\n`, {})).toBe(text);
});

test.each([
  'Error: no function fits this question.',
  'Error: The function requires a date, which is missing',
  'Errors happen',
  'Error during inference of the type of x',
  'Error code: please see the manual',
  'Error: 12 months is too long',
  'Error Message: cannot do that',
  'There was an Error during inference: x',
  '[f(a="Error during inference:")]',
  '',
])('%s is what the model said', (text) => {
  expect(recordedError(text, {})).toBe(null);
});

test('a traceback beside a result that begins with Error settles it', () => {
  expect(recordedError('Error: odd', { traceback: 'Traceback …' })).toBe('Error: odd');
  expect(recordedError('Sorry', { traceback: 'Traceback …' })).toBe(null);
  expect(recordedError('Error: odd', { traceback: null })).toBe(null);
});
