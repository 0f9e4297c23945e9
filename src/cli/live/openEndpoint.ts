import { readFileSync } from 'node:fs';
import type { Configuration, ConfiguredEndpoint } from '../../core/Configuration.ts';
import type { Model } from '../../core/Model.ts';
import type { ModelProvider } from '../../core/ModelProvider.ts';
import { UserError } from '../../core/UserError.ts';
import type { OpenTransport } from '../../transport/createTransport.ts';
import { createTransport } from '../../transport/createTransport.ts';
import { transportDefaults } from '../../transport/TransportOptions.ts';
import type { TransportOptions } from '../../transport/TransportOptions.ts';
import { processClock } from './processClock.ts';
import type { Variables } from './readVariables.ts';

/** All from outside that opening a model may take. */
export interface Outside {
  readonly configuration: Configuration;
  readonly variables: Variables;
  readonly providers: readonly ModelProvider[];
}

export interface EndpointRequest {
  /** `<provider>` or the name of a configured endpoint, before the colon. */
  readonly prefix: string;
  /** What stands after it. */
  readonly name: string;
  /** `null`: configured, from a variable, or the provider's own. */
  readonly baseUrl: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds for one answer; `null`: the usual patience. */
  readonly timeout: number | null;
}

export interface OpenEndpoint {
  readonly provider: ModelProvider;
  readonly model: Model;
  readonly transport: OpenTransport;
  readonly baseUrl: string | null;
  readonly hasKey: boolean;
}

/** The parts of `--model`: a provider or a configured endpoint, a colon, and the endpoint's own name for a model. */
export function splitModelName(text: string): { readonly prefix: string; readonly name: string } {
  const colon = text.indexOf(':');
  if (colon > 0 && colon < text.length - 1) return { prefix: text.slice(0, colon), name: text.slice(colon + 1) };
  throw new UserError({ expected: 'a model as <provider>:<name>', came: `${JSON.stringify(text)} was given`, remedy: 'write for example --model openai:gpt-5-mini, or see faultline models' });
}

/** Opens a model with its own way out of the process, which alone knows the key. */
export function openEndpoint(request: EndpointRequest, outside: Outside): OpenEndpoint {
  const configured = outside.configuration.endpoints?.[request.prefix];
  const provider = findProvider(configured?.provider ?? request.prefix, outside);
  const baseUrl = request.baseUrl ?? configured?.baseUrl ?? firstSet(provider.baseUrlVariables, outside.variables);
  const key = firstSet(configured?.keyVariable === undefined ? provider.keyVariables : [configured.keyVariable], outside.variables);
  if (key === null && provider.needsKey) throw noKey(request.prefix, provider, configured);
  if (baseUrl === null && provider.defaultBaseUrl === null) throw noAddress(request.prefix, provider);
  if (baseUrl !== null && !isAddress(baseUrl)) throw badAddress(baseUrl);
  const headers = { ...fromVariables(configured?.headers ?? {}, outside.variables), ...request.headers };
  const transport = createTransport({
    ...transportDefaults,
    ...(request.timeout === null ? {} : patience(request.timeout * 1000)),
    certificateAuthority: readAuthority(outside.variables),
    key,
    clock: processClock,
    // Headers of the user's own may hold secrets, so that all of them are treated as such.
    secretHeaders: headers,
    proxy: proxyOf(outside.variables),
  });
  return { provider, model: provider.open({ name: request.name, baseUrl, headers: {}, transport }), transport, baseUrl, hasKey: key !== null };
}

function findProvider(id: string, { providers, configuration }: Outside): ModelProvider {
  const all = [...(configuration.providers ?? []), ...providers];
  const found = all.find((provider) => provider.id === id);
  if (found !== undefined) return found;
  const known = [...Object.keys(configuration.endpoints ?? {}), ...all.map((provider) => provider.id)];
  throw new UserError({ expected: `a provider: ${known.join(', ')}`, came: `${JSON.stringify(id)} was named`, remedy: 'name one of these before the colon, or add an endpoint of that name to faultline.config.ts' });
}

export function firstSet(names: readonly string[], variables: Variables): string | null {
  for (const name of names) {
    const value = variables[name];
    if (value !== undefined && value !== '') return value;
  }
  return null;
}

export function fromVariables(headers: Readonly<Record<string, string>>, variables: Variables): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      if (!value.startsWith('$')) return [name, value];
      const found = variables[value.slice(1)];
      if (found !== undefined) return [name, found];
      throw new UserError({ expected: `the variable ${value.slice(1)}, which the header ${JSON.stringify(name)} is configured to hold, to be set`, came: 'it is not', remedy: 'set it, or put it into .env' });
    }),
  );
}

export function proxyOf(variables: Variables): { readonly http: string | null; readonly https: string | null; readonly noProxy: string | null } {
  return {
    http: firstSet(['http_proxy', 'HTTP_PROXY'], variables),
    https: firstSet(['https_proxy', 'HTTPS_PROXY'], variables),
    noProxy: firstSet(['no_proxy', 'NO_PROXY'], variables),
  };
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function noKey(prefix: string, provider: ModelProvider, configured: ConfiguredEndpoint | undefined): UserError {
  const names = configured?.keyVariable === undefined ? provider.keyVariables : [configured.keyVariable];
  return new UserError({ expected: `a key for ${JSON.stringify(prefix)}`, came: `${names.join(' and ')} ${names.length === 1 ? 'is' : 'are'} not set`, remedy: `set ${names[0] ?? 'it'} in the environment or in .env` });
}

function noAddress(prefix: string, { baseUrlVariables }: ModelProvider): UserError {
  const variable = baseUrlVariables[0];
  return new UserError({ expected: `the address of the endpoint ${JSON.stringify(prefix)}`, came: 'none was given', remedy: `give it with --base-url${variable === undefined ? '' : `, or set ${variable}`}` });
}

function badAddress(text: string): UserError {
  return new UserError({ expected: 'a base URL that begins with http:// or https://', came: `${text.includes('@') ? 'an address that may hold a password' : JSON.stringify(text)} was given`, remedy: 'write for example http://127.0.0.1:8000/v1' });
}

/** No wait inside an answer is longer than all of it may take. */
function patience(total: number): Pick<TransportOptions, 'connectTimeout' | 'firstByteTimeout' | 'bodySilenceTimeout' | 'totalTimeout'> {
  const { connectTimeout, firstByteTimeout, bodySilenceTimeout } = transportDefaults;
  return { connectTimeout: Math.min(connectTimeout, total), firstByteTimeout: Math.min(firstByteTimeout, total), bodySilenceTimeout: Math.min(bodySilenceTimeout, total), totalTimeout: total };
}

/** Certificates trusted besides the usual ones, where the customary variable names a file of them. */
export function readAuthority(variables: Variables): string | null {
  const file = firstSet(['SSL_CERT_FILE'], variables);
  if (file === null) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new UserError({ expected: 'SSL_CERT_FILE to name a readable file of certificates', came: `reading ${JSON.stringify(file)} failed`, remedy: 'mend the variable, or unset it', cause });
  }
}
