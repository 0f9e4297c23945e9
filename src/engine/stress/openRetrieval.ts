import type { Clock } from '../../core/Clock.ts';
import type { EmbeddingsEndpoint, Retrieval, Retrieved, Retriever, ToolIndex } from '../../core/Retriever.ts';
import type { Tool } from '../../core/Tool.ts';
import { WorldError } from '../../core/WorldError.ts';

export interface RetrievalRequest {
  /** Those that can be asked, the usual one first. */
  readonly retrievers: readonly Retriever[];
  readonly embeddings: EmbeddingsEndpoint | null;
  readonly clock: Clock;
  /** Milliseconds after which one answer counts as not given. */
  readonly searchPatience: number;
  /** Milliseconds after which taking a catalog in counts as failed. */
  readonly openPatience: number;
}

/** Failures in a row after which a retriever is not asked further: a run should not wait for each of a thousand requests. */
const mostFailures = 3;

/** Retrieval over given retrievers: each takes each catalog in once, and whatever fails there is said and never thrown. */
export function openRetrieval(request: RetrievalRequest): Retrieval {
  const catalogs = new WeakMap<readonly Tool[], Map<string, Promise<ToolIndex>>>();
  const failures = new Map<string, { count: number; reason: string }>();
  const indexOf = (id: string, tools: readonly Tool[]): Promise<ToolIndex> => {
    const known = catalogs.get(tools) ?? new Map<string, Promise<ToolIndex>>();
    catalogs.set(tools, known);
    const kept = known.get(id);
    if (kept !== undefined) return kept;
    const retriever = request.retrievers.find((one) => one.id === id);
    if (retriever === undefined) return Promise.reject(new WorldError(`there is no retriever ${JSON.stringify(id)}`));
    const made = within(retriever.open(tools, { embeddings: request.embeddings, other: (other) => indexOf(other, tools) }), request.openPatience, 'taking in the catalog', request.clock);
    // Nobody may be waiting for it yet when it fails.
    made.catch(() => undefined);
    known.set(id, made);
    return made;
  };
  const search = async (id: string, tools: readonly Tool[], query: string, most: number): Promise<Retrieved> => {
    const index = await indexOf(id, tools);
    const names = await within(index.search(query, most), request.searchPatience, 'an answer', request.clock);
    return sorted(names, tools, most);
  };
  return {
    retrievers: request.retrievers.map(({ id, version }) => ({ id, version })),
    find: async (id, tools, query, most) => {
      const before = failures.get(id);
      if (before !== undefined && before.count >= mostFailures) return { state: 'failed', reason: before.reason };
      try {
        const found = await search(id, tools, query, most);
        failures.delete(id);
        return found;
      } catch (error) {
        if (!(error instanceof WorldError)) throw error;
        failures.set(id, { count: (before?.count ?? 0) + 1, reason: error.message });
        return { state: 'failed', reason: error.message };
      }
    },
  };
}

/** What a retriever gave, without names that the catalog does not hold or that it gave before. */
function sorted(names: readonly string[], tools: readonly Tool[], most: number): Retrieved {
  if (!isNames(names)) throw new WorldError('it gave something else than names of tools');
  const held = namesOf(tools);
  const known = [...new Set(names)].filter((name) => held.has(name));
  return { state: 'found', names: known.slice(0, most), strangers: names.length - known.length };
}

/** A function of the user's own may give anything. */
function isNames(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.every((name) => typeof name === 'string');
}

const heldNames = new WeakMap<readonly Tool[], ReadonlySet<string>>();

function namesOf(tools: readonly Tool[]): ReadonlySet<string> {
  const held = heldNames.get(tools) ?? new Set(tools.map(({ name }) => name));
  heldNames.set(tools, held);
  return held;
}

async function within<Value>(promise: Promise<Value>, patience: number, what: string, clock: Clock): Promise<Value> {
  const over = new AbortController();
  const late = clock.sleep(patience, over.signal).then((): never => {
    throw new WorldError(`${what} took longer than ${String(Math.round(patience / 1000))} seconds`);
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([promise, late]);
  } finally {
    over.abort();
  }
}
