import type { ExpectedReply } from '../../core/Key.ts';

/** Which kind of reply a text without a call is; `null`: no rule can tell. */
export function replyKind(_text: string): ExpectedReply['kind'] | null {
  return null;
}
