import type { CatalogProblem } from '../../core/Catalog.ts';
import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';
import type { GivenTool } from '../../catalog/GivenTool.ts';
import { readToolList } from '../../catalog/readToolList.ts';
import { limits } from './limits.ts';
import { RefusedRequest } from './ServerSession.ts';
import type { ServerSession } from './ServerSession.ts';

/** The newest version of the protocol that is spoken here; a server may answer with an older one. */
const protocolVersion = '2025-06-18';

export interface Listing {
  /** What the server calls itself; `null`: it does not say. */
  readonly name: string | null;
  readonly tools: readonly GivenTool[];
  readonly problems: readonly CatalogProblem[];
}

/** Introduces itself and asks for the tools, page by page. No tool is ever called. */
export async function listTools(session: ServerSession): Promise<Listing> {
  const name = await introduce(session);
  const pages = await readPages(session);
  const noise = session.noise();
  const heard: readonly CatalogProblem[] = noise === 0 ? [] : [{ code: 'server-noise', tool: null, place: 'the server’s answers', detail: `${String(noise)} messages that answer nothing, such as lines that are no JSON` }];
  return { name, tools: pages.tools, problems: [...pages.problems, ...heard] };
}

async function introduce(session: ServerSession): Promise<string | null> {
  const welcome = await asked(session, 'initialize', { protocolVersion, capabilities: {}, clientInfo: { name: 'faultline', version: '1' } });
  const agreed = welcome['protocolVersion'];
  if (typeof agreed === 'string' && /^[\w.-]{1,40}$/.test(agreed)) session.agree(agreed);
  await session.notify('notifications/initialized');
  const info = welcome['serverInfo'];
  if (!isJsonObject(info)) return null;
  const label = typeof info['title'] === 'string' ? info['title'] : info['name'];
  return typeof label === 'string' && label.trim() !== '' ? label.trim().slice(0, 80) : null;
}

async function readPages(session: ServerSession): Promise<{ readonly tools: readonly GivenTool[]; readonly problems: readonly CatalogProblem[] }> {
  const tools: GivenTool[] = [];
  const problems: CatalogProblem[] = [];
  const names = new Set<Json | undefined>();
  const cursors = new Set<string>();
  const stop = (page: number, detail: string): { tools: GivenTool[]; problems: CatalogProblem[] } => {
    problems.push({ code: 'incomplete-list', tool: null, place: `page ${String(page)}`, detail });
    return { tools, problems };
  };
  let cursor: string | null = null;
  for (let page = 1; ; page++) {
    const result: JsonObject = await asked(session, 'tools/list', cursor === null ? {} : { cursor });
    const list = result['tools'];
    if (!isJsonArray(list)) {
      if (page === 1) throw new WorldError('The MCP server answered tools/list without a list of tools.');
      return stop(page, 'no list of tools');
    }
    const read = readToolList({ tools: list }) ?? { tools: [], problems: [] };
    const next = result['nextCursor'];
    const isAlone = page === 1 && (next === undefined || next === null);
    const at = (place: string): string => (isAlone ? place : `page ${String(page)}, ${place}`);
    problems.push(...read.problems.map((problem) => ({ ...problem, place: at(problem.place) })));
    const fresh = read.tools.filter(({ name }) => !names.has(name));
    // A page of nothing but repetitions: the server goes round in circles.
    if (page > 1 && read.tools.length > 0 && fresh.length === 0) return stop(page, 'only tools of earlier pages');
    tools.push(...read.tools.map((tool) => ({ ...tool, origin: at(tool.origin) })));
    for (const { name } of fresh) names.add(name);
    if (next === undefined || next === null) return { tools, problems };
    if (typeof next !== 'string') return stop(page, 'a cursor that is not text');
    if (cursors.has(next)) return stop(page, 'a cursor that came before');
    if (tools.length >= limits.tools) return stop(page, `more than ${String(limits.tools)} tools`);
    if (page >= limits.pages) return stop(page, `more than ${String(limits.pages)} pages`);
    cursors.add(next);
    cursor = next;
  }
}

async function asked(session: ServerSession, method: string, parameters: JsonObject): Promise<JsonObject> {
  try {
    return await session.request(method, parameters);
  } catch (fault) {
    if (!(fault instanceof RefusedRequest)) throw fault;
    if (fault.code === -32601) throw new UserError({ expected: 'an MCP server that offers tools', came: `it does not know ${method}`, remedy: 'name another server' });
    throw new WorldError(`The MCP server refused ${method}: ${fault.message.slice(0, 300)}`, { cause: fault });
  }
}
