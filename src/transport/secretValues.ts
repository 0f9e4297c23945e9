import { proxySecrets } from './proxySecrets.ts';
import type { TransportOptions } from './TransportOptions.ts';

/** Headers whose values say nothing that is secret, and may well stand in an honest reply. */
const open = /^(?:accept|accept-.*|content-type|user-agent|referer|http-referer|x-title|cache-control|anthropic-version|anthropic-beta|openai-beta|prefer)$/;

/** Of headers that may hold anything: names that say that it is secret, and values that a model may well write of its own accord. */
const telling = /auth|key|token|secret|cookie|pass|credential|session|signature/;
const plainWord = /^[A-Za-z]{1,20}$/;

/** Every value that no reply may show. `secretHeaders` have lower-case names. */
export function secretValues({ key, secrets, secretHeaders, proxy }: Pick<TransportOptions, 'key' | 'secrets' | 'secretHeaders' | 'proxy'>): readonly string[] {
  const sent = Object.entries(secretHeaders).flatMap(([name, value]) => (open.test(name) || (plainWord.test(value.trim()) && !telling.test(name)) ? [] : partsOf(value)));
  return [...(key === null ? [] : [key]), ...secrets, ...sent, ...proxySecrets(proxy)];
}

/** The value and, after a scheme (`Bearer …`), what it carries, which may come back alone. */
function partsOf(value: string): readonly string[] {
  const carried = /^[A-Za-z][\w-]*\s+(\S+)$/.exec(value.trim())?.[1];
  return carried === undefined ? [value.trim()] : [value.trim(), carried];
}
