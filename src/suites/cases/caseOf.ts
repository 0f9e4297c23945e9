import { canonicalHash } from '../../core/canonicalHash.ts';
import type { Case, Origin } from '../../core/Case.ts';
import { isJsonArray, type JsonObject } from '../../core/Json.ts';
import type { Key } from '../../core/Key.ts';
import type { Tool } from '../../core/Tool.ts';
import { toolSetHash } from '../../catalog/toolSetHash.ts';
import { keyOf } from './keyOf.ts';
import { messagesOf } from './messagesOf.ts';

const known = new Set(['id', 'question', 'messages', 'system', 'tools', 'expected', 'forbidden', 'order', 'tags', 'note']);

/** One line as a case; a text says what is wrong with it. `fallbackId`: where it has none of its own. */
export function caseOf(line: JsonObject, fallbackId: string, tools: readonly Tool[], suite: string): Case | string {
  const stranger = Object.keys(line).find((name) => !known.has(name));
  // A misspelt key (`expect`) must not turn a case into one without a key.
  if (stranger !== undefined) return `${JSON.stringify(stranger)} is none of ${[...known].join(', ')}`;
  const { id, tags } = line;
  if (id !== undefined && (typeof id !== 'string' || id === '')) return 'the id is not text';
  if (tags !== undefined && (!isJsonArray(tags) || tags.some((tag) => typeof tag !== 'string' || tag === ''))) return 'the tags are not a list of texts';
  const messages = messagesOf(line);
  if (typeof messages === 'string') return messages;
  const key = keyOf(line);
  if (typeof key === 'string') return key;
  const [tag] = isJsonArray(tags) ? tags : [];
  return { id: id ?? fallbackId, prompt: { messages, tools, rules: [], interface: null }, key, origin: originOf(key, typeof tag === 'string' ? tag : 'cases', tools, suite) };
}

/** Cases about the same tools of the same offer depend on one another: they are one cluster. */
function originOf(key: Key, category: string, tools: readonly Tool[], suite: string): Origin {
  const about = toolsOf(key);
  return {
    suite,
    category,
    cluster: canonicalHash([toolSetHash(tools), key.kind === 'forbidden' ? 'not' : '', ...[...new Set(about)].sort()]).slice(0, 16),
    language: 'python',
    calls: key.kind === 'forbidden' || key.kind === 'none' ? null : { count: about.length, tools: new Set(about).size },
    toolsOffered: tools.length,
  };
}

function toolsOf(key: Key): readonly string[] {
  switch (key.kind) {
    case 'calls':
    case 'forbidden':
      return key.calls.map(({ tool }) => tool);
    case 'names':
      return key.names;
    default:
      return [];
  }
}
