import type { Json } from '../core/Json.ts';
import type { AbstentionKey, Accepted, ExpectedCall, ExpectedReply, Key, StateKey } from '../core/Key.ts';

/** A key as people read it. Texts are not escaped here. */
export function keyText(key: Key): string {
  switch (key.kind) {
    case 'none':
      return 'no key';
    case 'calls':
      return shown(key.calls.map(expectedCall));
    case 'names':
      return `${key.order === 'sequence' ? 'calls of, in this order' : 'calls of'}: ${key.names.join(', ')}`;
    case 'next':
      return `next a call of: ${key.accepted.join(' or ')}${key.thereafter === undefined || key.thereafter.length === 0 ? '' : `; then, in the same answer or later: ${key.thereafter.join(', ')}`}`;
    case 'state':
      return stateText(key);
    case 'facts':
      return ['a report of', ...key.facts.map(({ kind, value, unit }) => `- ${kind} ${JSON.stringify(value)}${unit === null ? '' : ` ${unit}`}`)].join('\n');
    case 'abstention':
      return abstentionText(key);
    case 'forbidden':
      return `none of these calls: ${shown(key.calls.map((call) => (call.arguments.length === 0 ? call.tool : expectedCall(call))))}`;
  }
}

function abstentionText({ expected, reply }: AbstentionKey): string {
  if (expected === 'call') return 'any call';
  return reply === undefined ? 'no call' : `no call: ${replyText(reply)}`;
}

function replyText({ kind, missing }: ExpectedReply): string {
  switch (kind) {
    case 'direct':
      return 'an answer without a tool';
    case 'ask':
      return missing === null ? 'a question back' : `a question for the missing ${missing}`;
    case 'cannot':
      return 'that it cannot be done';
  }
}

function stateText({ path, goals, edges, changing, state, atOnce, lineByLine }: StateKey): string {
  if (lineByLine === true) return ['one call after the other, each once its line is told:', ...path.map((call, step) => `${String(step + 1)} ${JSON.stringify(expectedCall(call))}`)].join('\n');
  const steps = path.map((call, step) => `${String(step + 1)}${goals.includes(step) ? ' (asked for)' : ''} ${JSON.stringify(expectedCall(call))}`);
  const feeds = edges.map(({ from, result, to, argument }) => `${result} of ${String(from + 1)} feeds ${argument} of ${String(to + 1)}`);
  return [atOnce === true ? 'one way there, in one answer:' : 'one way there:', ...steps, ...feeds, `tools that change something: ${changing.length === 0 ? 'none' : changing.join(', ')}`, ...(state === null ? ['nothing has a state: the calls decide'] : ['state in the end:', shown(state)])].join('\n');
}

function expectedCall({ tool, arguments: expected }: ExpectedCall): Json {
  return { [tool]: Object.fromEntries(expected.map(({ name, accepted, mayBeAbsent }) => [mayBeAbsent ? `${name}?` : name, accepted.map(plainAccepted)])) };
}

function plainAccepted(accepted: Accepted): Json {
  if (accepted.is === 'value') return accepted.value;
  if (accepted.is === 'reference') return { is: 'reference', call: accepted.call + 1, path: accepted.path };
  return accepted.is === 'list'
    ? { is: 'list', items: accepted.items.map((item) => item.map(plainAccepted)) }
    : { is: 'object', entries: accepted.entries.map(({ name, accepted: inner, mayBeAbsent }) => ({ name, accepted: inner.map(plainAccepted), mayBeAbsent })) };
}

function shown(value: Json): string {
  return JSON.stringify(value, null, 2);
}
