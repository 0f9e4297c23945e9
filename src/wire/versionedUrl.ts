import { UserError } from '../core/UserError.ts';

/**
 * A base URL without a slash at its end, with the version of the protocol behind it where it names none. Throws a
 * UserError where it is no HTTP URL or could hold a secret.
 */
export function versionedUrl(provider: string, given: string, version: string): string {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) throw unusable(provider, 'an address that is no HTTP URL');
  if (url.username !== '' || url.password !== '') throw unusable(provider, 'a URL with a password in it');
  if (url.search !== '' || url.hash !== '') throw unusable(provider, 'a URL with a query or a fragment');
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.origin}${path}${/\/v\d\w*$/.test(path) ? '' : `/${version}`}`;
}

function unusable(provider: string, came: string): UserError {
  return new UserError({
    expected: `the base URL of the ${provider} endpoint, like https://host.example`,
    came: `${came} was given`,
    remedy: 'correct the base URL; a key belongs into its own variable',
  });
}
