import MiniSearch from 'minisearch';
import { nameWords } from '../../catalog/nameWords.ts';
import { isJsonObject } from '../../core/Json.ts';
import type { JsonObject } from '../../core/Json.ts';
import type { Retriever, ToolIndex } from '../../core/Retriever.ts';
import type { Tool } from '../../core/Tool.ts';

/** Ranks by the words of name, description and parameters (BM25+, as minisearch has it). */
export const retriever: Retriever = {
  id: 'bm25',
  version: '1',
  description: 'by the words that a request shares with names and descriptions',
  needsEmbeddings: false,
  open: (tools) => Promise.resolve(indexOf(tools)),
};

function indexOf(tools: readonly Tool[]): ToolIndex {
  const index = new MiniSearch<{ readonly id: number; readonly text: string }>({ fields: ['text'], tokenize: (text) => [...wordsOf(text)], processTerm: (term) => term });
  const texts = tools.map(textOf);
  index.addAll(texts.map((text, id) => ({ id, text })));
  const common = commonWords(texts);
  return {
    search: (query, most) => {
      const found = index.search(query, { combineWith: 'OR', prefix: false, fuzzy: false, processTerm: (term) => (common.has(term) ? null : term) });
      // Of equals the earlier tool, so that the same query gives the same names everywhere.
      const ranked = found.map(({ id, score }) => ({ id: Number(id), score })).sort((a, b) => b.score - a.score || a.id - b.id);
      return Promise.resolve(ranked.slice(0, most).flatMap(({ id }) => tools[id]?.name ?? []));
    },
  };
}

/** Catalogs from which on a word that many tools have is looked for in vain. */
const manyTools = 200;
const commonShare = 0.2;

/** Words that a fifth of a large catalog has: they weigh next to nothing, and looking them up takes most of the time. */
function commonWords(texts: readonly string[]): ReadonlySet<string> {
  if (texts.length < manyTools) return new Set();
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].flatMap(([word, count]) => (count > commonShare * texts.length ? [word] : [])));
}

function textOf({ name, description, parameters }: Tool): string {
  return `${name} ${description} ${parameterWords(parameters)}`;
}

function parameterWords(schema: JsonObject): string {
  const properties = schema['properties'];
  if (!isJsonObject(properties)) return '';
  return Object.entries(properties).map(([name, inner]) => `${name} ${isJsonObject(inner) && typeof inner['description'] === 'string' ? inner['description'] : ''}`).join(' ');
}

/** Words that say nothing of what a request is about. */
const empty = new Set('a all an and any are as at be by can do for from give gives has have how i if in into is it its me my not of on one or our please such tell that the their them then there this to up was we what when which who will with you your'.split(' '));

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).flatMap((written) => nameWords(written)).filter((word) => !empty.has(word)).map(singular);
}

/** Plural and singular are one word, and no more, so that it stays foreseeable. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
