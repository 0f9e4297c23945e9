import type { JsonObject } from '../../core/Json.ts';
import type { ExpectedRule } from '../../core/Key.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import { between, oneOf } from '../kit/chance.ts';

/** A standing rule as the prompt gives it and as code checks it. */
export interface StandingRule {
  readonly text: string;
  readonly check: ExpectedRule;
}

/** Optional parameters of every tool that rules are about: how a call is made, never what it does. */
export const ruledParameters: JsonObject = {
  call_tags: { type: 'array', items: { type: 'string' }, description: 'Tags of this call' },
  call_remark: { type: 'string', description: 'Remark on this call' },
  call_channel: { type: 'string', description: 'Channel of this call' },
  call_priority: { type: 'string', description: 'Priority of this call' },
  call_locale: { type: 'string', description: 'Locale of this call' },
  call_retries: { type: 'integer', description: 'Retries of this call' },
};

/**
 * Rules that no two of which speak against one another, in an order of the stream, so that more of them begin with fewer.
 * `forbidden`: tools that no right answer calls.
 */
export function standingRules(forbidden: readonly string[], random: Random): readonly StandingRule[] {
  const hours = between(random.fork('hours'), 2, 9);
  const metres = between(random.fork('metres'), 2, 9);
  const draw = random.fork('values');
  const rules: readonly StandingRule[] = [
    ...tags.map((text): StandingRule => ({ text: `Put the tag “${text}” among the call_tags of every call.`, check: { is: 'holds', argument: 'call_tags', text } })),
    { text: 'The first of the call_tags of every call is “00-first”.', check: { is: 'leads', argument: 'call_tags', text: '00-first' } },
    ...phrases.map((text): StandingRule => ({ text: `The call_remark of every call mentions “${text}”, in these words.`, check: { is: 'says', argument: 'call_remark', text } })),
    { text: `The call_remark of every call gives the time limit, which is ${String(hours)} hours, in minutes, as “time limit N min”.`, check: { is: 'says', argument: 'call_remark', text: `time limit ${String(60 * hours)} min` } },
    { text: `The call_remark of every call gives the range, which is ${String(metres)} metres, in centimetres, as “range N cm”.`, check: { is: 'says', argument: 'call_remark', text: `range ${String(100 * metres)} cm` } },
    { text: 'The call_remark of every call names the office “blue harbour” in capital letters.', check: { is: 'says', argument: 'call_remark', text: 'BLUE HARBOUR' } },
    { text: 'The call_remark of every call begins with “[note]”.', check: { is: 'begins', argument: 'call_remark', text: '[note]' } },
    { text: 'The call_remark of every call ends with “(end)”.', check: { is: 'ends', argument: 'call_remark', text: '(end)' } },
    ...fixed('call_channel', oneOf(draw, ['web', 'desk', 'field'])),
    ...fixed('call_priority', oneOf(draw, ['low', 'normal', 'high'])),
    ...fixed('call_locale', oneOf(draw, ['en-GB', 'de-AT', 'fr-CH'])),
    ...fixed('call_retries', between(draw, 2, 7)),
    ...forbidden.slice(0, mostForbidden).map((tool): StandingRule => ({ text: `Never call ${tool}.`, check: { is: 'never', tool } })),
  ];
  return shuffled(rules, random.fork('order'));
}

/** Rules that are kept by doing nothing say little of how many a model can keep. */
const mostForbidden = 2;

function fixed(argument: string, value: string | number): readonly StandingRule[] {
  return [{ text: `Set ${argument} to ${typeof value === 'string' ? `“${value}”` : String(value)} in every call.`, check: { is: 'equals', argument, value } }];
}

const tags = ['audited', 'tier-two', 'north', 'billable', 'pilot', 'reviewed', 'quarterly', 'external', 'green-list', 'no-mail', 'batch-b', 'logged'] as const;

const phrases = ['blue folder', 'second desk', 'spring review', 'north gate', 'open ledger', 'paper copy', 'late shift', 'spare key', 'old archive', 'glass door', 'quiet hour'] as const;
