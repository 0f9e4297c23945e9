import { BlockList, isIP } from 'node:net';
import type { ProxySettings } from './TransportOptions.ts';

/**
 * The proxy for an address, or `null` where it is reached directly: it is on this machine, exempted, or no
 * proxy is set for its scheme. An exemption is `*`, a host (with its subdomains), `.host`, `*.host`
 * (subdomains only), an address or a block of addresses, each optionally with a port.
 */
export function proxyFor(url: URL, { http, https, noProxy }: ProxySettings): string | null {
  const proxy = (url.protocol === 'https:' ? https : http)?.trim() ?? '';
  if (proxy === '') return null;
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
  if (isOnThisMachine(host)) return null;
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  const exempt = (noProxy ?? '').split(/[\s,]+/).some((entry) => entry !== '' && isExempt(host, port, entry.toLowerCase()));
  if (exempt) return null;
  return proxy.includes('://') ? proxy : `http://${proxy}`;
}

function isOnThisMachine(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function isExempt(host: string, port: string, entry: string): boolean {
  if (entry === '*') return true;
  const slash = entry.lastIndexOf('/');
  if (slash !== -1) return isInBlock(host, entry.slice(0, slash).replace(/^\[|\]$/g, ''), entry.slice(slash + 1));
  const withPort = /^\[(.*)\](?::(\d+))?$/.exec(entry) ?? /^([^:]*)(?::(\d+))?$/.exec(entry);
  const name = (withPort?.[1] ?? entry).replace(/\.$/, '');
  const wanted = withPort?.[2];
  if (wanted !== undefined && wanted !== port) return false;
  if (name.startsWith('*.')) return host.endsWith(name.slice(1));
  const bare = name.replace(/^\./, '');
  return bare !== '' && (host === bare || (isIP(host) === 0 && host.endsWith(`.${bare}`)));
}

function isInBlock(host: string, network: string, prefix: string): boolean {
  const kind = isIP(network);
  const length = /^\d{1,3}$/.test(prefix) ? Number(prefix) : Infinity;
  if (kind === 0 || isIP(host) !== kind || length > (kind === 4 ? 32 : 128)) return false;
  const family = kind === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(network, length, family);
  return block.check(host, family);
}
