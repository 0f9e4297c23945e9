import { expect, test } from 'vitest';
import { stressors } from '../../stressors/list.generated.ts';
import type { UserError } from '../../core/UserError.ts';
import { chooseStressors, noStress } from './chooseStressors.ts';

const chosen = (...asked: readonly string[]): readonly (readonly [string, readonly string[]])[] => chooseStressors({ ...noStress, stressors: asked }, stressors).arms.map(({ stressor, levels }) => [stressor.id, levels] as const);

test('two loads are asked at the corners of every pair of levels', () => {
  expect(chosen('tools-offered+calls-needed=16+2, 32+2')).toEqual([['tools-offered+calls-needed', ['8+1', '16+1', '16-length+1', '8+2', '16+2', '16-length+2', '32+1', '32-length+1', '32+2', '32-length+2']]]);
  expect(chosen('context+standing-rules=500+8')).toEqual([['context+standing-rules', ['0+1', '500+1', '0+8', '500+8']]]);
  // What a gate asks again is one of the corners.
  expect(chosen('tools-offered+calls-needed=8+1')).toEqual([['tools-offered+calls-needed', ['8+1']]]);
});

test.each([
  ['tools-offered+tool-order', 'tool-order, which has no amount'],
  ['tools-offered+tools-offered', 'tools-offered+tools-offered'],
  ['tools-offered+calls-needed+standing-rules', 'tools-offered+calls-needed+standing-rules'],
  ['tools-offered+parameters-required', 'tools-offered (parallel, chaining, nested, multi-step, next-best) and parameters-required (parameter-detection)'],
  ['tools-offered+calls-needed=16', '"16"'],
  ['tools-offered+nothing', '"nothing"'],
])('%s is refused', (asked, came) => {
  expect(() => chosen(asked)).toThrow(expect.objectContaining({ came }) as UserError);
});
