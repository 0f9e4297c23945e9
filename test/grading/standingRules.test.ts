import { assert, constantFrom, property, shuffledSubarray, uniqueArray, integer } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruledParameters, standingRules } from '../../src/composer/load/standingRules.ts';
import type { Call } from '../../src/core/Call.ts';
import type { CallsKey, ExpectedRule } from '../../src/core/Key.ts';
import { seededRandom } from '../../src/core/seededRandom.ts';
import type { Tool } from '../../src/core/Tool.ts';
import { auditKey } from '../../src/grading/auditKey.ts';
import { prepareDemandsMet } from '../../src/grading/demandsMet.ts';
import { goldCalls } from '../../src/grading/goldCalls.ts';
import { ruleKept } from '../../src/grading/gradeRules.ts';
import { literalOf, nowhere } from '../../src/grading/literalOf.ts';
import { prepareGrader } from '../../src/grading/prepareGrader.ts';
import { ruledArguments } from '../../src/grading/ruledArguments.ts';

const tool = (name: string): Tool => ({ name, description: name, parameters: { type: 'object', properties: { city: { type: 'string' }, ...ruledParameters }, required: ['city'] } });
const tools = ['weather', 'forecast', 'tides'].map(tool);
const keyWith = (rules: readonly ExpectedRule[]): CallsKey => ({ kind: 'calls', calls: ['Bonn', 'Rome'].map((city) => ({ tool: 'weather', arguments: [{ name: 'city', accepted: [{ is: 'value', value: city }], mayBeAbsent: false }] })), order: 'any', rules });
const drawn = (seed: number, count: number): readonly ExpectedRule[] => standingRules(['forecast', 'tides'], seededRandom(String(seed))).slice(0, count).map(({ check }) => check);
const rulesDrawn = integer({ min: 0, max: 40 }).chain((seed) => integer({ min: 1, max: 32 }).map((count) => drawn(seed, count)));
const withArguments = (call: Call, rules: readonly ExpectedRule[]): Call => ({ ...call, arguments: [...call.arguments.filter(({ name }) => name === 'city'), ...ruledArguments(rules)] });

describe('standing rules of a key', () => {
  it('can all be kept at once, and the gold calls keep them', () => {
    assert(
      property(rulesDrawn, (rules) => {
        const key = keyWith(rules);
        expect(auditKey(key, tools)).toBeNull();
        const verdict = prepareGrader(key, tools).grade({ state: 'calls', calls: goldCalls(key, tools) });
        expect(verdict.state).toBe('right');
        expect(verdict.state === 'right' && verdict.rules).toContain('rules-kept');
      }),
      { numRuns: 60 },
    );
  });

  it('are broken one by one: exactly those that a call leaves out, and on one call is enough', () => {
    assert(
      property(rulesDrawn.chain((rules) => shuffledSubarray(rules.filter(({ is }) => is !== 'never')).map((left) => ({ rules, left }))), constantFrom(0, 1), ({ rules, left }, at) => {
        const key = keyWith(rules);
        const kept = rules.filter((rule) => !left.includes(rule));
        const calls = goldCalls(key, tools).map((call, index) => (index === at ? withArguments(call, kept) : call));
        const verdict = prepareGrader(key, tools).grade({ state: 'calls', calls });
        expect(verdict.state).toBe(left.length === 0 ? 'right' : 'wrong');
        expect(verdict.state === 'wrong' ? verdict.reasons.map(({ code, call }) => [code, call]) : []).toEqual(left.map(() => ['broken-rule', at]));
        expect(rules.map((rule) => ruleKept(rule, calls))).toEqual(rules.map((rule) => (left.includes(rule) ? 'omitted' : 'met')));
      }),
      { numRuns: 60 },
    );
  });

  it('tell what is there in another form from what is not there', () => {
    const call = (value: Parameters<typeof literalOf>[0], name: string): Call => ({ name: 'weather', nameSpan: nowhere, arguments: [{ name, nameSpan: nowhere, value: literalOf(value) }], source: 0, span: nowhere });
    const kept = (rule: ExpectedRule, value: Parameters<typeof literalOf>[0]): string => ruleKept(rule, [call(value, rule.is === 'never' ? '' : rule.argument)]);
    const holds: ExpectedRule = { is: 'holds', argument: 'call_tags', text: 'tier-two' };
    expect([['tier-two'], ['Tier Two'], ['north'], 'tier-two'].map((value) => kept(holds, value))).toEqual(['met', 'altered', 'omitted', 'altered']);
    const says: ExpectedRule = { is: 'says', argument: 'call_remark', text: 'BLUE HARBOUR' };
    expect(['to BLUE HARBOUR now', 'to blue harbour', 'to nobody', 7].map((value) => kept(says, value))).toEqual(['met', 'altered', 'omitted', 'altered']);
    const begins: ExpectedRule = { is: 'begins', argument: 'call_remark', text: '[note]' };
    expect(['[note] a', 'a [note]', 'a'].map((value) => kept(begins, value))).toEqual(['met', 'altered', 'omitted']);
    const equals: ExpectedRule = { is: 'equals', argument: 'call_retries', value: 3 };
    expect([3, 4, '3'].map((value) => kept(equals, value))).toEqual(['met', 'altered', 'altered']);
    expect(ruleKept({ is: 'never', tool: 'weather' }, [call('x', 'city')])).toBe('altered');
    expect(ruleKept(holds, [])).toBe('omitted');
  });

  it('do not make a wrong call right, nor an answer without calls', () => {
    const key = keyWith(drawn(1, 4));
    const [first] = goldCalls(key, tools);
    const grade = prepareGrader(key, tools).grade;
    expect(grade({ state: 'calls', calls: first === undefined ? [] : [first] })).toMatchObject({ state: 'wrong', reasons: [{ code: 'stopped-after-first' }] });
    expect(grade({ state: 'no-call', evidence: 'prose', asks: false })).toMatchObject({ state: 'wrong', reasons: [{ code: 'did-not-call' }] });
  });
});

describe('what became of each thing asked for', () => {
  const caseOf = (key: CallsKey, counts: 'calls' | 'rules'): Parameters<typeof prepareDemandsMet>[0] => ({
    id: 'a',
    prompt: { messages: [], tools, rules: [], interface: null },
    key,
    origin: { suite: 's', category: 'c', cluster: 'k', language: 'python', calls: null, toolsOffered: 3, stress: { base: 'b', stressor: 'x', analysis: 'dose', level: '2', dose: 2, control: false, counts } },
  });

  it('counts calls that are right, otherwise, and left out', () => {
    const cities = ['Bonn', 'Rome', 'Oslo', 'Bern', 'Riga'];
    const key: CallsKey = { ...keyWith([]), calls: cities.map((city) => ({ tool: 'weather', arguments: [{ name: 'city', accepted: [{ is: 'value', value: city }], mayBeAbsent: false }] })) };
    const grader = prepareGrader(key, tools);
    const met = prepareDemandsMet(caseOf(key, 'calls'));
    const gold = goldCalls(key, tools);
    assert(
      property(uniqueArray(integer({ min: 0, max: 4 }), { maxLength: 5 }), (chosen) => {
        const found = chosen.length === 0 ? ({ state: 'no-call', evidence: 'prose', asks: false } as const) : ({ state: 'calls', calls: chosen.flatMap((at) => gold[at] ?? []) } as const);
        expect(met?.(found, grader.grade(found))).toEqual(cities.map((_, at) => (chosen.includes(at) ? 'met' : 'omitted')));
      }),
      { numRuns: 60 },
    );
    const calls = gold.map((call, at) => (at === 2 ? { ...call, name: 'tides' } : call));
    expect(met?.({ state: 'calls', calls }, grader.grade({ state: 'calls', calls }))).toEqual(['met', 'met', 'altered', 'met', 'met']);
    const unreadable = { state: 'unreadable', detail: 'x', span: null } as const;
    expect(met?.(unreadable, grader.grade(unreadable))).toEqual(cities.map(() => 'unread'));
  });

  it('counts nothing where no load multiplies anything', () => {
    const asked = caseOf(keyWith([]), 'rules');
    expect(prepareDemandsMet({ ...asked, key: { kind: 'none' } })).toBeNull();
  });
});
