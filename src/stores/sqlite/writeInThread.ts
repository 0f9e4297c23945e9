// Run as a thread of its own: writes what another thread of the process hands to it.
import { parentPort, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { commitEntries } from './commitEntries.ts';
import { Content } from './Content.ts';
import { listedEntries } from './EntryList.ts';
import { claimTrials } from './leases.ts';
import { openAgain } from './openDatabase.ts';
import { sentFault } from './SentFault.ts';
import type { ThreadAnswer, ThreadOrder, ThreadTask } from './ThreadMessage.ts';
import { trialFields } from './TrialRow.ts';

/** Does what it is told through a port until it is told to end. */
export function writeInThread({ location, options }: ThreadTask, port: MessagePort): void {
  const connection = openAgain(location, 'write', options);
  const content = new Content(connection);
  const answer = (said: ThreadAnswer): void => port.postMessage(said);
  const obey = async (order: Exclude<ThreadOrder, { readonly kind: 'end' }>): Promise<ThreadAnswer> => {
    if (order.kind === 'claim') {
      const rows = await content.write(() => claimTrials(order.count, order.lease, content));
      return { kind: 'done', fields: rows.flatMap(trialFields) };
    }
    await content.write(() => commitEntries(listedEntries(order.list), content));
    return { kind: 'done', fields: [] };
  };
  port.on('message', (order: ThreadOrder) => {
    if (order.kind === 'end') {
      connection.close();
      port.close();
      return;
    }
    void obey(order).catch((fault: unknown): ThreadAnswer => ({ kind: 'fault', fault: sentFault(fault) })).then(answer);
  });
  answer({ kind: 'ready' });
}

if (parentPort !== null) writeInThread(workerData as ThreadTask, parentPort);
