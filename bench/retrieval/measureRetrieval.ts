import { grownCatalog } from '../../src/composer/growth/grownCatalog.ts';
import { retriever } from '../../src/retrievers/bm25/index.ts';
import { worlds } from '../../src/worlds/list.generated.ts';
import { spread } from '../spread.ts';
import type { Spread } from '../spread.ts';

export interface RetrievalNumbers {
  readonly node: string;
  readonly tools: number;
  readonly queries: number;
  /** Processor milliseconds to take the catalog in, and for one query. */
  readonly index: Spread;
  readonly query: Spread;
}

const tools = 10_000;
const outside = { embeddings: null, other: () => Promise.reject(new Error('no other retriever is asked')) } as const;

/** A catalog of ten thousand tools, taken in and asked for with one way of asking for every tool of the worlds. */
export async function measureRetrieval(rounds: number, note: (line: string) => void): Promise<RetrievalNumbers> {
  note('retrieving …');
  const catalog = grownCatalog(worlds).ofSize(tools) ?? [];
  const requests = worlds.flatMap((world) => world.tools.flatMap((tool) => tool.requests.slice(0, 1).map(({ text }) => text)));
  const index: number[] = [];
  const query: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let before = process.cpuUsage();
    const open = await retriever.open(catalog, outside);
    index.push(milliseconds(before));
    before = process.cpuUsage();
    for (const request of requests) await open.search(request, 16);
    query.push(milliseconds(before) / requests.length);
  }
  return { node: process.version, tools: catalog.length, queries: requests.length, index: spread(index), query: spread(query) };
}

function milliseconds(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The numbers as a line for people. */
export function retrievalText({ node, tools: count, queries, index, query }: RetrievalNumbers): string {
  const of = ({ min, median, max }: Spread, digits: number): string => `${median.toFixed(digits)} ms (${min.toFixed(digits)} to ${max.toFixed(digits)})`;
  return `Node ${node}: ${String(count)} tools taken in by words in ${of(index, 0)} of the processor; one query ${of(query, 2)} over ${String(queries)} requests\n`;
}
