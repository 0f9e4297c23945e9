/** Hands the interrupts of this process to the latest taker; without one the first ends the process. */
export function interrupts(stderr: { readonly write: (text: string) => unknown }): (taker: () => void) => () => void {
  const takers: (() => void)[] = [];
  const heard = (): void => {
    const taker = takers.at(-1);
    if (taker !== undefined) {
      taker();
      return;
    }
    stderr.write('\nInterrupted.\n');
    process.off('SIGINT', heard);
    process.kill(process.pid, 'SIGINT');
  };
  process.on('SIGINT', heard);
  return (taker) => {
    takers.push(taker);
    return () => {
      takers.splice(takers.indexOf(taker), 1);
    };
  };
}
