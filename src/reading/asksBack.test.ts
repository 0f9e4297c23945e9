import { describe, expect, test } from 'vitest';
import { asksBack } from './asksBack.ts';

describe('asksBack', () => {
  test.each([
    'Could you please provide the two numbers.',
    'Can you tell me the city',
    'Please specify the unit.',
    'please let me know your preference',
    'Once you provide that detail, I can look it up.',
    "Once you've provided the numbers, I continue.",
    'If you could share the file, I would read it.',
    'Once I have this information, I can go on.',
    'Let me know which one.',
    'I need to know the unit.',
    "However, I'd need more details.",
    'I need you to provide the list.',
    'I require the following values:',
    'Would you prefer:\n1. this\n2. that',
    'Do you want it in metres? The rest is a long remark.'.padEnd(900, ' x'),
    'Is this for humans?',
    'Which species?',
    'I can help, but could you first confirm the details you would like me to use?',
    'I see.\n\nShould it be blue? If you have any questions, let me know.',
    `${'A sentence that says nothing. '.repeat(400)}Please specify the unit.`,
    `Please specify the unit. ${'A sentence that says nothing. '.repeat(400)}`,
  ])('asks: %j', (text) => {
    expect(asksBack(text)).toBe(true);
  });

  test.each([
    'I cannot do that.',
    "No function matches the user's request.",
    'To do this you would call the function with the values from your request and read the result.',
    'You might want to try:\n- PACER\n- Westlaw',
    'Is there anything else I can help you with?',
    'Done. Let me know if you need anything else.',
    'Done. Feel free to reach out if you have questions.',
    'Done. If you have any further questions, please let me know!',
    'See https://example.com/search?q=please for more.',
    `What is a triangle? ${'It has three sides. '.repeat(20)}`,
    `${'A sentence that says nothing. '.repeat(100)}Please specify the unit. ${'A sentence that says nothing. '.repeat(100)}`,
    '',
  ])('does not ask: %j', (text) => {
    expect(asksBack(text)).toBe(false);
  });

  test('in linear time', () => {
    const started = process.hrtime.bigint();
    for (const text of ['if you '.repeat(2e5), '? '.repeat(5e5), 'let me know '.repeat(1e5), 'I '.repeat(5e5), 'x'.repeat(1e6)]) asksBack(text);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2000);
  });
});
