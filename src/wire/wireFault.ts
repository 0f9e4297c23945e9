import type { Decoded, Remedy } from '../core/Decoded.ts';
import type { WireFailureCode, WireReply } from '../core/WireReply.ts';
import { askAgain, giveUp, notObserved } from './notObserved.ts';

/** What became of an exchange that is not complete, whatever of its body came; `null`: it is complete. */
export function wireFault(reply: WireReply, endpoint: string): Decoded | null {
  const { failure, status } = reply;
  if (failure !== null) return notObserved(failure.code, remedyOf(failure.code, endpoint));
  return status === null ? notObserved('no-status', askAgain) : null;
}

function remedyOf(code: WireFailureCode, endpoint: string): Remedy {
  if (code === 'body-too-large') return giveUp;
  if (code !== 'tls') return askAgain;
  return {
    kind: 'stop',
    expected: `a certificate that holds at ${endpoint}`,
    came: 'the TLS handshake failed',
    todo: 'check the base URL and the certificate, or name the authority that signed it in NODE_EXTRA_CA_CERTS',
  };
}
