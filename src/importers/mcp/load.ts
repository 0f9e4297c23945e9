import { normaliseTools } from '../../catalog/normaliseTools.ts';
import { readToolList } from '../../catalog/readToolList.ts';
import type { CatalogProblem } from '../../core/Catalog.ts';
import type { ImportedCatalog, ToolOutside, ToolSource } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import { parseDocument } from '../../files/parseDocument.ts';
import { listTools } from './listTools.ts';
import { openAddress } from './openAddress.ts';
import { openProgram } from './openProgram.ts';
import { chooseServer, serversIn } from './readServers.ts';
import type { Server } from './readServers.ts';
import { listingIn } from './recognise.ts';

/** Asks a server for its tools, or reads what it answered. */
export async function load(source: ToolSource, outside: ToolOutside): Promise<ImportedCatalog> {
  if (source.kind === 'address') return ask({ kind: 'address', address: source.address, headers: {} }, hostOf(source.address), outside);
  if (source.kind === 'program') return ask({ kind: 'program', words: source.words, environment: {} }, 'MCP server', outside);
  const parsed = parseDocument(source.text);
  if (parsed.state === 'fault') throw unusable(parsed.detail);
  const servers = serversIn(parsed.value);
  if (servers !== null) return ask(chooseServer(servers, source.part, outside.variable), source.part ?? source.label, outside);
  const listing = listingIn(parsed.value);
  const list = listing === null ? null : readToolList({ tools: listing.tools });
  if (listing === null || list === null) throw unusable('it is neither');
  const cut: readonly CatalogProblem[] = listing.more ? [{ code: 'incomplete-list', tool: null, place: 'nextCursor', detail: 'the file holds one page of several' }] : [];
  const { tools, problems } = normaliseTools(list.tools);
  return { catalog: { label: source.label, importer: 'mcp@1', tools }, problems: [...list.problems, ...problems, ...cut] };
}

async function ask(server: Server, label: string, outside: ToolOutside): Promise<ImportedCatalog> {
  const session = server.kind === 'program' ? openProgram(server, outside) : openAddress(server, outside);
  try {
    const listing = await listTools(session);
    const { tools, problems } = normaliseTools(listing.tools);
    return { catalog: { label: listing.name ?? label, importer: 'mcp@1', tools }, problems: [...listing.problems, ...problems] };
  } finally {
    await session.close();
  }
}

/** An address without what may be secret in it. */
function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'MCP server';
}

function unusable(came: string): UserError {
  return new UserError({ expected: 'a saved result of tools/list, or a client configuration with "mcpServers"', came, remedy: 'name a file of this kind, the address of a server, or the command that starts one' });
}
