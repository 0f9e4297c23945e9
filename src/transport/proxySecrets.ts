import type { ProxySettings } from './TransportOptions.ts';

/** The passwords in the addresses of proxies, and what is sent for them. */
export function proxySecrets({ http, https }: ProxySettings): readonly string[] {
  return [http, https].flatMap((proxy) => {
    const url = proxy === null ? null : URL.parse(proxy.includes('://') ? proxy : `http://${proxy}`);
    if (url === null || (url.username === '' && url.password === '')) return [];
    const name = decoded(url.username);
    const password = decoded(url.password);
    return [password, url.password, Buffer.from(`${name}:${password}`).toString('base64')];
  });
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
