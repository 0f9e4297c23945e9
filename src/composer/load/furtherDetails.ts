import type { JsonObject } from '../../core/Json.ts';
import type { Random } from '../../core/Random.ts';
import { shuffled } from '../../core/shuffled.ts';
import { between, oneOf } from '../kit/chance.ts';

/** A parameter that any tool could have, with a value and the words in which a request gives it. */
export interface FurtherDetail {
  readonly name: string;
  readonly schema: JsonObject;
  readonly value: string | number;
  /** A clause: `the cost centre is “K-4410”`. */
  readonly said: string;
}

/** Details about how something is done, never about what: all of them in an order of the stream, so that more of them begin with fewer. */
export function furtherDetails(random: Random): readonly FurtherDetail[] {
  return shuffled(kinds, random.fork('order')).map(({ name, noun, draw }) => {
    const { value, schema } = draw(random.fork(name));
    return { name, schema: { ...schema, description: `The ${noun}` }, value, said: `the ${noun} is ${typeof value === 'string' ? `“${value}”` : String(value)}` };
  });
}

interface Drawn {
  readonly value: string | number;
  readonly schema: JsonObject;
}

interface DetailKind {
  readonly name: string;
  readonly noun: string;
  readonly draw: (random: Random) => Drawn;
}

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';

function code(prefix: string): DetailKind['draw'] {
  return (random) => ({ value: `${prefix}-${letters[random.below(letters.length)] ?? 'A'}${String(between(random, 1000, 9999))}`, schema: { type: 'string' } });
}

function choice(...members: readonly string[]): DetailKind['draw'] {
  return (random) => ({ value: oneOf(random, members), schema: { type: 'string', enum: members } });
}

function whole(least: number, most: number): DetailKind['draw'] {
  return (random) => ({ value: between(random, least, most), schema: { type: 'integer' } });
}

const detail = (name: string, noun: string, draw: DetailKind['draw']): DetailKind => ({ name, noun, draw });

const kinds: readonly DetailKind[] = [
  detail('cost_centre', 'cost centre', code('CC')),
  detail('booking_code', 'booking code', code('BK')),
  detail('form_number', 'form number', code('F')),
  detail('audit_reference', 'audit reference', code('AU')),
  detail('project_key', 'project key', code('PR')),
  detail('device_tag', 'device tag', code('DV')),
  detail('desk_code', 'desk code', code('DK')),
  detail('contract_reference', 'contract reference', code('CT')),
  detail('batch_reference', 'batch reference', code('BA')),
  detail('approval_code', 'approval code', code('AP')),
  detail('archive_shelf', 'archive shelf', code('AR')),
  detail('request_channel', 'request channel', choice('web', 'phone', 'letter', 'counter')),
  detail('handling_tier', 'handling tier', choice('basic', 'standard', 'premium')),
  detail('reply_language', 'reply language', choice('english', 'german', 'french', 'spanish')),
  detail('confidentiality', 'confidentiality', choice('open', 'internal', 'restricted')),
  detail('log_detail', 'log detail', choice('brief', 'normal', 'full')),
  detail('reply_tone', 'reply tone', choice('formal', 'friendly', 'neutral')),
  detail('reporting_line', 'reporting line', choice('north', 'south', 'east', 'west')),
  detail('paper_colour', 'paper colour', choice('white', 'yellow', 'green')),
  detail('billing_plan', 'billing plan', choice('monthly', 'quarterly', 'yearly')),
  detail('retry_limit', 'retry limit', whole(2, 9)),
  detail('timeout_seconds', 'timeout in seconds', whole(20, 90)),
  detail('copies_kept', 'number of copies kept', whole(2, 9)),
  detail('retention_weeks', 'retention in weeks', whole(10, 90)),
  detail('queue_number', 'queue number', whole(11, 99)),
  detail('floor_number', 'floor number', whole(2, 30)),
  detail('extension_number', 'extension number', whole(100, 999)),
  detail('risk_score', 'risk score', whole(1, 99)),
  detail('sample_percentage', 'sample percentage', whole(5, 95)),
  detail('cache_minutes', 'cache time in minutes', whole(5, 55)),
  detail('shift_number', 'shift number', whole(1, 6)),
  detail('locker_number', 'locker number', whole(100, 990)),
];
