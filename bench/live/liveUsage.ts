// Run by itself with --expose-gc: asks and grades a frozen run, and prints what it took of memory.
import { cannedRun } from './cannedRun.ts';

const [file] = process.argv.slice(2);
const { gc: collect } = globalThis;
if (file === undefined || collect === undefined) throw new Error('expected a file, and --expose-gc before this script');

const run = await cannedRun(file, 64);
collect();
const before = process.memoryUsage();
const started = performance.now();
await run.ask();
const seconds = (performance.now() - started) / 1000;
const peakAsking = process.resourceUsage().maxRSS;
collect();
// What the first collection lets go of outside the heap is given back a turn later.
await new Promise((resolve) => setImmediate(resolve));
collect();
const after = process.memoryUsage();
const right = await run.grade();
const usage = {
  right,
  seconds,
  peakMegabytesAsking: peakAsking / 1024,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  keptMegabytes: (after.heapUsed + after.external - before.heapUsed - before.external) / 2 ** 20,
};
process.stdout.write(`${JSON.stringify(usage)}\n`);
await run[Symbol.asyncDispose]();
