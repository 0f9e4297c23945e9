import { expect, test } from 'vitest';
import type { Stage } from '../core/Observation.ts';
import { reasonLayers } from '../core/Reason.ts';
import type { Reason, ReasonCode } from '../core/Reason.ts';
import { judge, stageOfReason } from './judge.ts';

const reason = (code: ReasonCode): Reason => ({ code, layer: reasonLayers[code], call: null, expected: null, argument: null, rule: 'r', wanted: null, found: null });

test('right and not gradable have no stage', () => {
  expect(judge({ state: 'right', rules: ['x'], pairing: [0] })).toEqual({ state: 'right', stage: null, codes: [] });
  expect(judge({ state: 'not-gradable', reason: 'no-key' })).toEqual({ state: 'not-gradable', stage: null, codes: [] });
});

test.each<[Stage, readonly ReasonCode[]]>([
  ['calling', ['did-not-call', 'asked-when-it-should-act', 'called-when-it-should-not']],
  ['format', ['unreadable']],
  ['enumerating', ['missing-call', 'stopped-after-first', 'turn-limit', 'extra-call', 'duplicate-call', 'extra-change']],
  ['choosing', ['unknown-tool', 'wrong-tool']],
  ['schema', ['unknown-parameter', 'missing-parameter', 'wrong-type', 'outside-enum', 'schema-violation', 'missing-argument', 'unexpected-argument']],
  ['values', ['wrong-value', 'wrong-state']],
  ['dataflow', ['broken-reference']],
  ['order', ['wrong-order']],
  ['reporting', ['missing-fact', 'wrong-fact', 'unsupported-fact']],
])('%s: %j', (stage, codes) => {
  for (const code of codes) expect(judge({ state: 'wrong', reasons: [reason(code)], pairing: [] })).toEqual({ state: 'wrong', stage, codes: [code] });
});

test('the first stage that failed decides, and codes come once each in the order of the ladder', () => {
  const ladder = Object.keys(stageOfReason) as readonly ReasonCode[];
  const reasons = [...ladder, ...ladder].reverse().map(reason);
  expect(judge({ state: 'wrong', reasons, pairing: [] })).toEqual({ state: 'wrong', stage: 'calling', codes: ladder });
  const later = ['wrong-value', 'wrong-tool', 'wrong-type', 'wrong-value'] as const;
  expect(judge({ state: 'wrong', reasons: later.map(reason), pairing: [] })).toEqual({ state: 'wrong', stage: 'choosing', codes: ['wrong-tool', 'wrong-type', 'wrong-value'] });
});
