import { expect, test } from 'vitest';
import type { SuiteCase } from '../core/Suite.ts';
import { PreparedCases } from './PreparedCases.ts';

test('a case is made ready once, when it is asked for, and listed in the order of the suite', () => {
  const asked: string[] = [];
  const checker = {
    id: 'bfcl@v1-2024-08',
    suites: [],
    profiles: [],
    rules: [],
    prepare: ({ question }: { readonly question: string }) => {
      asked.push(question);
      return { judge: () => ({ valid: true, errorType: null }), judgeWithout: () => ({ valid: true, errorType: null }) };
    },
  };
  const cases = new PreparedCases(['a', 'b', 'c'].map(suiteCase), checker);
  expect(cases.values()).toEqual([]);
  const c = cases.get('c');
  expect([c?.case.id, cases.get('a')?.case.id, cases.get('unknown')]).toEqual(['c', 'a', undefined]);
  expect(cases.get('c')).toBe(c);
  expect(asked).toEqual(['question c', 'question a']);
  expect(cases.values().map((one) => one.case.id)).toEqual(['a', 'c']);
});

function suiteCase(id: string): SuiteCase {
  return {
    case: {
      id,
      prompt: { messages: [], tools: [], rules: [], interface: null },
      key: { kind: 'abstention', expected: 'no-call' },
      origin: { suite: 'bfcl@v1-2024-08', category: 'relevance', cluster: 'x', language: 'python', calls: null, toolsOffered: 0 },
    },
    raw: { question: `question ${id}`, answer: null },
  };
}
