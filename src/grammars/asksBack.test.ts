import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { asksBack } from './asksBack.ts';

const asking: readonly string[] = [
  'Which city do you mean?',
  'Could you please provide the date of your trip?',
  'Please provide the account number.',
  'Please specify the unit you want.',
  'Please let me know your budget.',
  'I need to know which airport you fly from.',
  'I need more information to book that.',
  'Let me know which of the two you prefer.',
  'Tell me the name of the patient and I will look it up.',
  'Once you confirm the amount, I will make the transfer.',
  'If you provide the ticker symbol, I can get the price.',
  'What is the starting point of your route?',
  'Do you want the forecast in Celsius or Fahrenheit?',
  'Would you like me to proceed with the default of 10 results?',
  'Should I use the standard rate?',
  'Shall I go ahead with the booking?',
  'There are two lists. Which one?',
  "I can help with that, but could you first confirm the details you would like me to use?",
  'To continue I need the following details:\n- your name\n- your address',
  'Kindly share the order number.',
  'Before I proceed, please clarify whether the loan is monthly or yearly.',
  "I'd like to confirm the spelling of your last name.",
  'Some required information is missing: I need your date of birth.',
  'The function requires additional information from you: the country.',
  'Is the 30 feet the length of the wall? If so, I can calculate the paint.',
  'I can do that. For how many people?',
  'Specify the currency you want, and I will convert it.',
  'Provide me with the text to translate.',
  'I’d like to know the year. Could you tell me?',
  'Can you give the exact title?',
  'Please choose one of the options above.',
  'I still need the card number to go on.',
  'You asked for "fast?" results. Which speed do you want?',
  'Please check the date and let me know.',
];

const notAsking: readonly string[] = [
  '',
  'The capital of France is Paris.',
  "No function matches the user's request.",
  'I am not able to run tools here; here is how you could work it out by hand instead.',
  'To do this you would call the function with the values from your request and read the result.',
  'The area is 25 square metres. Is there anything else I can help you with?',
  'Done. Let me know if you have any questions.',
  'Let me know if you need anything else.',
  'Feel free to ask if you want more.',
  'Hello! How can I help you today?',
  'How may I assist you?',
  'What can I do for you?',
  'I cannot book flights.',
  "I don't have access to real-time weather data.",
  'None of the tools can do that, so I will answer from memory: 42.',
  'Why? Because the sky scatters blue light.',
  'The result? 12.',
  'See https://example.com/search?q=which for more.',
  'Run `git status?` to see it.',
  '```python\nx = input("What is your name?")\n```',
  'He said "Are you sure?" and left.',
  'You could provide a map to your guests.',
  'The tool provides the weather.',
  'Users can specify a date.',
  'I need to inform you that this is not possible.',
  'Thank you for the details. The booking is made.',
  'This needs a permit from the city.',
  'You might want to try:\n- Legal databases\n- A library',
  'I hope that helps!',
  'Does that help?',
  'Do you have any other questions?',
  '???',
];

describe('asksBack', () => {
  test.each(asking)('asks: %j', (text) => {
    expect(asksBack(text)).toBe(true);
  });

  test.each(notAsking)('does not ask: %j', (text) => {
    expect(asksBack(text)).toBe(false);
  });

  test.each([
    // Code, addresses and quoted text do not count, and what stands around them does.
    ['```Which city?', false],
    ['```Which city?``` Done.', false],
    ['```\nWhich city?\n```', false],
    ['```a``` Which city? ```b```', true],
    ['`Which city?` Done.', false],
    ['`Which city`?', true],
    ['See http://x.y/z?', false],
    ['See https://x.y/?q=1? Done.', false],
    ['Is it https://x.y/z or not?', true],
    ['"Which city?" was asked.', false],
    ['Is it "x"?', true],
    // Where sentences end.
    ['Which city？', true],
    ['Which？ Done.', true],
    ['Which city?" Done', true],
    ['Which city?Done', false],
    ['Done.\n\nWhich city?\n\nDone.', true],
    ['I’ll need the city.', true],
    ['I’d like to know the city.', true],
    ['WHICH CITY?', true],
    ['THE RESULT? It is 5.', false],
    ['é?', true],
    ['123?', false],
  ])('%j: %j', (text, asks) => {
    expect(asksBack(text)).toBe(asks);
  });

  test('looks at the last 20,000 code units', () => {
    expect(asksBack(`Which city? ${'x '.repeat(9_994)}`)).toBe(true);
    expect(asksBack(`Which city? ${'x '.repeat(10_000)}`)).toBe(false);
  });

  test('looks at the end of a very long text, in linear time', () => {
    expect(asksBack(`${'All is well. '.repeat(100_000)}Which one do you want?`)).toBe(true);
    expect(asksBack('?'.repeat(1_000_000))).toBe(false);
    expect(asksBack('please '.repeat(200_000))).toBe(false);
    expect(asksBack('`'.repeat(1_000_000))).toBe(false);
  });
});

const data = process.env['FAULTLINE_DATA'] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const recorded = join(data, 'bfcl-v4/pr-1205/result/DeepSeek-V3.1-Terminus-FC/non_live/BFCL_v4_simple_python_result.json');

test.skipIf(!existsSync(recorded))(`recorded prose replies: 150 of 151 ask back${existsSync(recorded) ? '' : ' (skipped: the recorded data is not there)'}`, () => {
  const lines = readFileSync(recorded, 'utf8').trim().split('\n').map((line): { readonly id: string; readonly result: unknown } => JSON.parse(line));
  const prose = lines.filter((line) => typeof line.result === 'string');
  expect(prose.length).toBe(151);
  expect(prose.filter((line) => !asksBack(String(line.result))).map((line) => line.id)).toEqual(['simple_python_177']);
});
