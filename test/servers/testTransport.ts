import { createTransport } from '../../src/transport/createTransport.ts';
import type { OpenTransport } from '../../src/transport/createTransport.ts';
import { transportDefaults } from '../../src/transport/TransportOptions.ts';
import type { TransportOptions } from '../../src/transport/TransportOptions.ts';
import { realClock } from './realClock.ts';

/** A key that no answer holds by chance. */
export const testKey = 'sk-test-7Qm2/+x=Zp9"\\k';

/** A transport with a key and patience for a test, closed at the end of its block. */
export function testTransport(options: Partial<TransportOptions> = {}): OpenTransport & AsyncDisposable {
  const transport = createTransport({ ...transportDefaults, key: testKey, clock: realClock, totalTimeout: 5000, ...options });
  return { ...transport, [Symbol.asyncDispose]: transport.close };
}
