import { UserError } from '../../core/UserError.ts';
import type { Dialect } from './Dialect.ts';

/**
 * The base URL without a slash at its end; where it names only a host, the dialect's path is put behind it. A host
 * without a scheme (as in `OLLAMA_HOST`) is taken as plain HTTP. Throws a UserError where it is none.
 */
export function endpointUrl({ id, defaultBaseUrl, baseUrlVariables, path }: Dialect, given: string | null): string {
  const named = given ?? defaultBaseUrl;
  if (named === null) {
    throw new UserError({
      expected: `the base URL of the ${id} endpoint`,
      came: 'none was given',
      remedy: `give one with the model, or set ${baseUrlVariables.join(' or ')}`,
    });
  }
  const url = parseUrl(/^[a-z][a-z0-9+.-]*:\/\//i.test(named) ? named : `http://${named}`);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw unusable(id, 'an address that is no HTTP URL');
  if (url.username !== '' || url.password !== '') throw unusable(id, 'a URL with a password in it');
  if (url.search !== '' || url.hash !== '') throw unusable(id, 'a URL with a query or a fragment');
  const trimmed = url.pathname.replace(/\/+$/, '').replace(/\/(?:chat\/completions|responses)$/, '');
  return `${url.origin}${trimmed === '' ? path : trimmed}`;
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function unusable(id: string, came: string): UserError {
  return new UserError({ expected: `the base URL of the ${id} endpoint, like http://localhost:8000/v1`, came: `${came} was given`, remedy: 'correct the base URL' });
}
