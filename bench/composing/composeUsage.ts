// Run by itself with --expose-gc: composes a suite as it is written to a file, and prints what of it is kept on the way.
import { suiteLine } from '../../src/composer/suiteFile.ts';
import { benchSuite } from './benchSuite.ts';

const [seed = '', few = '', many = ''] = process.argv.slice(2);
const { gc: collect } = globalThis;
if (collect === undefined) throw new Error('expected --expose-gc before this script');

const kept: number[] = [];
let cases = 0;
let characters = 0;
for (const { case: one, environment } of benchSuite(seed, Number(many))) {
  characters += suiteLine({ case: one, environment }).length;
  cases++;
  if (cases !== Number(few)) continue;
  collect();
  kept.push(process.memoryUsage().heapUsed);
}
collect();
kept.push(process.memoryUsage().heapUsed);
const [first = 0, last = 0] = kept;
process.stdout.write(JSON.stringify({ cases, writtenMegabytes: characters / 2 ** 20, keptBytesPerCase: (last - first) / (cases - Number(few)), peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
