import type { ModelProvider } from '../../core/ModelProvider.ts';
import { UserError } from '../../core/UserError.ts';
import { shortened } from '../../wording/shortened.ts';
import { visibleText } from '../../wording/visibleText.ts';
import { exitCodes } from '../exitCodes.ts';
import type { LiveKit } from './LiveKit.ts';
import { firstSet, openEndpoint } from './openEndpoint.ts';
import type { Outside } from './openEndpoint.ts';
import { outsideOf } from './outsideOf.ts';

interface Row {
  readonly prefix: string;
  readonly state: 'answers' | 'does-not-answer' | 'configured' | 'needs-a-key' | 'needs-an-address' | 'built-in';
  readonly address: string | null;
  readonly models: readonly string[] | null;
  readonly detail: string;
}

const stateWords: Readonly<Record<Row['state'], string>> = {
  answers: 'answers',
  'does-not-answer': 'does not answer',
  configured: 'configured',
  'needs-a-key': 'needs a key',
  'needs-an-address': 'needs an address',
  'built-in': 'built in',
};

const namesShown = 6;
/** Milliseconds until an endpoint counts as not answering. */
const patience = 5000;

/** `faultline models`: what could be asked, and whether it answers. */
export async function listModels(request: { readonly json: boolean; readonly ask: boolean }, kit: LiveKit): Promise<number> {
  const outside = await outsideOf(kit);
  const prefixes = [...Object.keys(outside.configuration.endpoints ?? {}), ...(outside.configuration.providers ?? []).map(({ id }) => id), ...kit.providers.map(({ id }) => id)];
  const rows = await Promise.all([...new Set(prefixes)].map((prefix) => look(prefix, outside, request.ask)));
  await kit.surroundings.print(request.json ? `${JSON.stringify(rows, null, 2)}\n` : rows.map(rowText).join(''));
  return exitCodes.done;
}

async function look(prefix: string, outside: Outside, ask: boolean): Promise<Row> {
  const configured = outside.configuration.endpoints?.[prefix];
  const provider = [...(outside.configuration.providers ?? []), ...outside.providers].find(({ id }) => id === (configured?.provider ?? prefix));
  if (provider?.defaultBaseUrl === 'in process') return { prefix, state: 'built-in', address: null, models: null, detail: provider.description };
  const nothing = { prefix, address: null, models: null };
  try {
    const endpoint = openEndpoint({ prefix, name: 'any', baseUrl: null, headers: {}, timeout: null }, outside);
    try {
      const isChosen = configured !== undefined || endpoint.hasKey || endpoint.baseUrl !== null;
      // An address that is only a provider's usual one is not asked unless it is on this machine: nobody configured it.
      if (!ask || (!isChosen && !isLocal(endpoint.provider))) return { ...nothing, state: 'configured', address: endpoint.model.endpoint, detail: endpoint.provider.description };
      return await askFor(prefix, endpoint);
    } finally {
      await endpoint.transport.close();
    }
  } catch (fault) {
    if (!(fault instanceof UserError)) throw fault;
    const needsKey = provider !== undefined && provider.needsKey && firstSet(configured?.keyVariable === undefined ? provider.keyVariables : [configured.keyVariable], outside.variables) === null;
    return { ...nothing, state: needsKey ? 'needs-a-key' : 'needs-an-address', detail: fault.remedy };
  }
}

async function askFor(prefix: string, { provider, transport, baseUrl, model }: ReturnType<typeof openEndpoint>): Promise<Row> {
  const request = provider.listRequest({ name: 'any', baseUrl, headers: {}, transport });
  if (request === null) return { prefix, state: 'configured', address: model.endpoint, models: null, detail: provider.description };
  const reply = await model.send(request, AbortSignal.timeout(patience));
  const names = provider.readList(reply);
  if (names !== null) return { prefix, state: 'answers', address: model.endpoint, models: names, detail: provider.description };
  const came = reply.failure === null ? `status ${String(reply.status)}` : reply.failure.code;
  return { prefix, state: 'does-not-answer', address: model.endpoint, models: null, detail: came };
}

function isLocal({ defaultBaseUrl }: ModelProvider): boolean {
  return defaultBaseUrl !== null && /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(defaultBaseUrl);
}

function rowText({ prefix, state, address, models, detail }: Row): string {
  const names = models === null ? '' : `\n    ${models.slice(0, namesShown).map(visibleText).join(', ')}${models.length > namesShown ? ` and ${String(models.length - namesShown)} more` : ''}`;
  return `${visibleText(prefix).padEnd(20)} ${stateWords[state]}${address === null ? '' : ` at ${visibleText(address)}`}\n    ${shortened(visibleText(detail), 100)}${names}\n`;
}
