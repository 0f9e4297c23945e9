import type { Configuration, ConfiguredEmbeddings, ConfiguredRetriever } from '../../core/Configuration.ts';
import type { EmbeddingsEndpoint, Retrieval, Retriever } from '../../core/Retriever.ts';
import { UserError } from '../../core/UserError.ts';
import { openRetrieval } from '../../engine/stress/openRetrieval.ts';
import { ownRetriever } from '../../engine/stress/ownRetriever.ts';
import { createTransport } from '../../transport/createTransport.ts';
import type { OpenTransport } from '../../transport/createTransport.ts';
import { transportDefaults } from '../../transport/TransportOptions.ts';
import { firstSet, fromVariables, proxyOf, readAuthority } from './openEndpoint.ts';
import type { Outside } from './openEndpoint.ts';
import { processClock } from './processClock.ts';

/** Retrieval as it is configured, with the ways out of the process that it takes. */
export interface OpenSearch {
  readonly retrieval: Retrieval;
  readonly close: () => Promise<void>;
}

const searchPatience = 10_000;
const openPatience = 600_000;

/** Retrievers of the user's own first, then the built-in ones; those that need embeddings only where an endpoint gives them. */
export function openSearch(builtIn: readonly Retriever[], outside: Outside): OpenSearch {
  const { configuration } = outside;
  const transports: OpenTransport[] = [];
  const wayFor = (reached: Pick<ConfiguredRetriever, 'keyVariable' | 'headers'>): OpenTransport => {
    const transport = wayOut(reached, outside);
    transports.push(transport);
    return transport;
  };
  const embeddings = configuration.embeddings === undefined ? null : endpointOf(configuration.embeddings, wayFor);
  const own = (configuration.retrievers ?? []).map((one) => ('open' in one ? one : ownRetriever(one, one.url === undefined ? null : wayFor(one))));
  const retrievers = [...own, ...builtIn.filter(({ needsEmbeddings }) => embeddings !== null || !needsEmbeddings)];
  checkOnce(retrievers, configuration);
  return {
    retrieval: openRetrieval({ retrievers, embeddings, clock: processClock, searchPatience, openPatience }),
    close: async () => {
      await Promise.all(transports.map((transport) => transport.close()));
    },
  };
}

function endpointOf({ baseUrl, model, ...reached }: ConfiguredEmbeddings, wayFor: (reached: Pick<ConfiguredRetriever, 'keyVariable' | 'headers'>) => OpenTransport): EmbeddingsEndpoint {
  return { baseUrl, model, transport: wayFor(reached) };
}

function wayOut({ keyVariable, headers }: Pick<ConfiguredRetriever, 'keyVariable' | 'headers'>, { variables }: Outside): OpenTransport {
  const key = keyVariable === undefined ? null : firstSet([keyVariable], variables);
  if (keyVariable !== undefined && key === null) throw new UserError({ expected: `the variable ${keyVariable}, which the configuration names for retrieval, to be set`, came: 'it is not', remedy: 'set it, or put it into .env' });
  return createTransport({ ...transportDefaults, certificateAuthority: readAuthority(variables), key, clock: processClock, secretHeaders: fromVariables(headers ?? {}, variables), proxy: proxyOf(variables) });
}

function checkOnce(retrievers: readonly Retriever[], { retrievers: own }: Configuration): void {
  const ids = retrievers.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined && own !== undefined) throw new UserError({ expected: 'every retriever to have an id of its own', came: `${JSON.stringify(twice)} stands there twice`, remedy: 'give yours another id in faultline.config.ts' });
}
