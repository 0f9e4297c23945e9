import type { Reason, ReasonCode, ReasonLayer } from '../core/Reason.ts';
import { clipped } from './shortened.ts';
import { visibleText } from './visibleText.ts';

const words: Readonly<Record<ReasonCode, string>> = {
  unreadable: 'unreadable call',
  'unknown-tool': 'tool that was not offered',
  'unknown-parameter': 'parameter that the tool does not have',
  'missing-parameter': 'missing required parameter',
  'wrong-type': 'wrong type',
  'outside-enum': 'value outside the enum',
  'schema-violation': 'other violation of the schema',
  'wrong-tool': 'wrong tool',
  'wrong-value': 'wrong value',
  'missing-argument': 'expected argument left out',
  'unexpected-argument': 'argument that was not expected',
  'missing-call': 'missing call',
  'stopped-after-first': 'stopped after the first call',
  'turn-limit': 'not done within the answers allowed',
  'extra-call': 'extra call',
  'duplicate-call': 'duplicate call',
  'extra-change': 'change that nobody asked for',
  'wrong-order': 'wrong order',
  'broken-reference': 'value that is not in the result it should come from',
  'wrong-state': 'another state in the end',
  'broken-rule': 'standing rule not kept',
  'called-when-it-should-not': 'called when it should not',
  'did-not-call': 'did not call',
  'asked-when-it-should-act': 'asked back instead of acting',
  'missing-fact': 'fact left out',
  'wrong-fact': 'wrong fact',
  'unsupported-fact': 'fact that follows from nothing given',
};

/** A reason as a noun phrase, for lists and legends. */
export function reasonName(code: ReasonCode): string {
  return words[code];
}

/** Whether a string is the code of a reason. */
export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(words, code);
}

const layers: Readonly<Record<ReasonLayer, string>> = { unreadable: 'reading', schema: 'schema', meaning: 'meaning' };

/** A reason in full: where, what, wanted against found, and the rule that decided. */
export function reasonSentence(reason: Reason): string {
  const where = [
    reason.call === null ? null : `call ${String(reason.call + 1)}`,
    reason.argument === null ? null : `argument ${quoted(reason.argument)}`,
  ].filter((place) => place !== null);
  const place = where.length === 0 ? '' : ` in ${where.join(', ')}`;
  return `${words[reason.code]}${place}${contrast(reason)} (layer: ${layers[reason.layer]}; rule: ${visibleText(reason.rule)})`;
}

function contrast({ wanted, found }: Reason): string {
  if (wanted !== null && found !== null) return `: wanted ${quoted(wanted)}, found ${quoted(found)}`;
  if (wanted !== null) return `: wanted ${quoted(wanted)}`;
  if (found !== null) return `: found ${quoted(found)}`;
  return '';
}

function quoted(text: string): string {
  return `“${clipped(visibleText(text), 200)}”`;
}
