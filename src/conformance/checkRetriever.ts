import { isDeepStrictEqual } from 'node:util';
import type { Retriever, RetrieverOutside } from '../core/Retriever.ts';
import { seededRandom } from '../core/seededRandom.ts';
import type { Tool } from '../core/Tool.ts';
import { hostileTexts } from './hostileTexts.ts';

/**
 * What a retriever owes to all who use it; returns one sentence for each breach, none if it keeps them all: names of the
 * catalog, once each and no more than asked; the same for the same query; and no query, however odd, that it throws at.
 */
export async function checkRetriever(retriever: Retriever, outside: RetrieverOutside, runs: number = 40): Promise<readonly string[]> {
  const breaches: string[] = [];
  for (const tools of [[], catalog.slice(0, 1), catalog]) {
    const index = await retriever.open(tools, outside);
    const names = new Set(tools.map(({ name }) => name));
    for (const query of [...tools.map(({ description }) => description), '', ...hostileTexts(seededRandom(`retriever ${retriever.id}`), runs)]) {
      for (const most of [1, 3]) {
        const found = await index.search(query, most);
        if (found.length > most) breaches.push(`gives ${String(found.length)} names where ${String(most)} were asked for`);
        if (new Set(found).size < found.length) breaches.push('gives a name twice');
        if (found.some((name) => !names.has(name))) breaches.push('gives a name that the catalog does not hold');
        if (!isDeepStrictEqual(await index.search(query, most), found)) breaches.push('gives other names when asked again');
      }
    }
  }
  return [...new Set(breaches)].map((breach) => `${retriever.id} ${breach}`);
}

const catalog: readonly Tool[] = ['list_invoices', 'pay_invoice', 'list_payments', 'open_gate', 'constructor'].map((name): Tool => ({ name, description: `Does what ${name.replace('_', ' ')} says.`, parameters: { type: 'object', properties: { id: { type: 'string', description: 'Which one' } } } }));
