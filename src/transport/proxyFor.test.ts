import { expect, test } from 'vitest';
import { proxyFor } from './proxyFor.ts';
import { proxySecrets } from './proxySecrets.ts';

const proxies = { http: 'http://plain:1', https: 'http://secure:2', noProxy: null };

test.each<readonly [string, string | null]>([
  ['http://api.test/', 'http://plain:1'],
  ['https://api.test/', 'http://secure:2'],
  ['http://localhost:11434/', null],
  ['http://model.localhost/', null],
  ['http://127.0.0.1:8000/', null],
  ['http://127.9.9.9/', null],
  ['http://[::1]:8000/', null],
  ['http://127.test/', 'http://plain:1'],
  ['http://notlocalhost/', 'http://plain:1'],
])('%s goes through %s', (url, proxy) => {
  expect(proxyFor(new URL(url), proxies)).toBe(proxy);
});

test('a scheme without a proxy is reached directly, and one without http:// is a proxy all the same', () => {
  expect(proxyFor(new URL('https://api.test'), { ...proxies, https: null })).toBeNull();
  expect(proxyFor(new URL('https://api.test'), { ...proxies, https: ' ' })).toBeNull();
  expect(proxyFor(new URL('http://api.test'), { ...proxies, http: 'corp:8080' })).toBe('http://corp:8080');
  expect(proxyFor(new URL('http://api.test'), { ...proxies, http: 'socks5://corp:1' })).toBe('socks5://corp:1');
});

test.each<readonly [string, string, boolean]>([
  ['*', 'http://api.test', true],
  ['', 'http://api.test', false],
  ['api.test', 'http://api.test', true],
  ['api.test', 'http://API.test.', true],
  ['API.TEST.', 'http://api.test', true],
  ['test', 'http://api.test', true],
  ['.test', 'http://api.test', true],
  ['.api.test', 'http://api.test', true],
  ['*.test', 'http://api.test', true],
  ['*.api.test', 'http://api.test', false],
  ['pi.test', 'http://api.test', false],
  ['other, api.test', 'http://api.test', true],
  ['other api.test', 'http://api.test', true],
  ['api.test:80', 'http://api.test', true],
  ['api.test:443', 'https://api.test', true],
  ['api.test:8080', 'http://api.test:8080', true],
  ['api.test:8080', 'http://api.test', false],
  ['10.0.0.5', 'http://10.0.0.5', true],
  ['0.0.5', 'http://10.0.0.5', false],
  ['10.0.0.0/8', 'http://10.9.9.9', true],
  ['10.0.0.0/8', 'http://11.9.9.9', false],
  ['10.0.0.0/32', 'http://10.0.0.0', true],
  ['10.0.0.0/33', 'http://10.0.0.0', false],
  ['10.0.0.0/x', 'http://10.0.0.0', false],
  ['10.0.0.0/8', 'http://api.test', false],
  ['api/8', 'http://10.0.0.0', false],
  ['fd00::/8', 'http://[fd12::1]', true],
  ['[fd00::]/8', 'http://[fd12::1]', true],
  ['fd00::/128', 'http://[fd12::1]', false],
  ['fd00::/129', 'http://[fd00::]', false],
  ['fd12::1', 'http://[fd12::1]', true],
  ['[fd12::1]', 'http://[fd12::1]', true],
  ['[fd12::1]:80', 'http://[fd12::1]', true],
  ['[fd12::1]:81', 'http://[fd12::1]', false],
  ['.', 'http://api.test', false],
])('with %j exempted, %s directly: %s', (noProxy, url, direct) => {
  expect(proxyFor(new URL(url), { ...proxies, noProxy })).toBe(direct ? null : url.startsWith('https') ? proxies.https : proxies.http);
});

test('what a proxy is given to let one through is a secret', () => {
  expect(proxySecrets(proxies)).toEqual([]);
  expect(proxySecrets({ http: 'me:p%40ss@corp:1', https: 'http://only@corp', noProxy: null })).toEqual(['p@ss', 'p%40ss', btoa('me:p@ss'), '', '', btoa('only:')]);
  expect(proxySecrets({ http: 'http://a:100%@corp', https: '::', noProxy: null })).toEqual(['100%', '100%', btoa('a:100%')]);
});
