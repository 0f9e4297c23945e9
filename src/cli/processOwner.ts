import { hostname } from 'node:os';

/** Names this process among all that may work on a run. */
export function processOwner(): string {
  return `${hostname()}:${String(process.pid)}:${String(Math.round(performance.timeOrigin))}`;
}

/** Whether the process of such a name is certainly gone: it was one of this machine, and no process has its number. */
export function isProcessGone(owner: string): boolean {
  const match = /^(.*):(\d+):(\d+)$/.exec(owner);
  if (match === null || match[1] !== hostname()) return false;
  if (Number(match[2]) === process.pid) return owner !== processOwner();
  try {
    process.kill(Number(match[2]), 0);
    return false;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'ESRCH';
  }
}
