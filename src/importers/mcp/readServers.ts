import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../../core/Json.ts';
import { UserError } from '../../core/UserError.ts';
import { expandVariables } from './expandVariables.ts';

/** How a server is reached. */
export type Server =
  | { readonly kind: 'program'; readonly words: readonly string[]; readonly environment: Readonly<Record<string, string>> }
  /** `headers` may hold secrets. */
  | { readonly kind: 'address'; readonly address: string; readonly headers: Readonly<Record<string, string>> };

/** The servers that a client’s configuration names; `null`: it is no such configuration. */
export function serversIn(document: Json): ReadonlyMap<string, JsonObject> | null {
  if (!isJsonObject(document)) return null;
  const inner = document['mcp'];
  const block = document['mcpServers'] ?? document['servers'] ?? (isJsonObject(inner) ? inner['servers'] : undefined);
  if (!isJsonObject(block)) return null;
  const servers = Object.entries(block).flatMap(([name, entry]) => (isJsonObject(entry) && (typeof entry['command'] === 'string' || addressIn(entry) !== null) ? [[name, entry] as const] : []));
  return servers.length === 0 && document['mcpServers'] === undefined ? null : new Map(servers);
}

/** The server named, or the only one. `variable`: of the environment, for `${NAME}`. */
export function chooseServer(servers: ReadonlyMap<string, JsonObject>, name: string | null, variable: (name: string) => string | null): Server {
  const names = [...servers.keys()];
  const chosen = name ?? (names.length === 1 ? names[0] : undefined);
  const entry = chosen === undefined ? undefined : servers.get(chosen);
  if (entry !== undefined) return serverOf(entry, (text) => expandVariables(text, variable));
  throw new UserError({
    expected: names.length === 0 ? 'a configuration that names a server with "command" or "url"' : `one of the servers that the configuration names: ${names.join(', ')}`,
    came: name === null ? `it names ${names.length === 0 ? 'none' : 'several'}` : `${JSON.stringify(name)} was named`,
    remedy: 'write its name behind the file, as in mcp.json#github',
  });
}

function serverOf(entry: JsonObject, expand: (text: string) => string): Server {
  const { command, args, env, headers } = entry;
  if (typeof command !== 'string') return { kind: 'address', address: expand(addressIn(entry) ?? ''), headers: texts(headers, expand) };
  const given = isJsonArray(args) ? args.map((argument) => expand(typeof argument === 'string' ? argument : JSON.stringify(argument))) : [];
  return { kind: 'program', words: [expand(command), ...given], environment: texts(env, expand) };
}

function addressIn(entry: JsonObject): string | null {
  const address = entry['url'] ?? entry['serverUrl'] ?? entry['httpUrl'];
  return typeof address === 'string' ? address : null;
}

function texts(value: Json | undefined, expand: (text: string) => string): Readonly<Record<string, string>> {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, expand(typeof text === 'string' ? text : JSON.stringify(text))]));
}
