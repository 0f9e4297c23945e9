/**
 * Processor time that a piece of work takes in this process, in seconds, collector and compiler threads
 * included: on a busy machine the clock on the wall measures the neighbours.
 */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
