// Run by itself with --expose-gc: composes a suite as it is written to a file, and prints what of it is kept on the way.
import { suiteLine } from '../../src/composer/suiteFile.ts';
import { SuiteStatistics } from '../../src/composer/SuiteStatistics.ts';
import { benchSuite } from './benchSuite.ts';
import type { ComposeMemory, MemoryMark } from './composeMemory.ts';

const [seed = '', marksText = '', many = ''] = process.argv.slice(2);
const { gc: collect } = globalThis;
if (collect === undefined) throw new Error('expected --expose-gc before this script');

const wanted = new Set(marksText.split(',').map(Number));
const statistics = new SuiteStatistics();
const marks: MemoryMark[] = [];
let cases = 0;
let characters = 0;
const mark = (): MemoryMark => {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return { cases, keptMegabytes: (heapUsed + external) / 2 ** 20, peakMegabytes };
};
for (const projection of benchSuite(seed, Number(many))) {
  statistics.add(projection);
  characters += suiteLine({ case: projection.case, environment: projection.environment }).length;
  cases++;
  if (wanted.has(cases)) marks.push(mark());
}
if (marks.at(-1)?.cases !== cases) marks.push(mark());
const [first, last] = [marks[0], marks.at(-1)];
if (first === undefined || last === undefined || first === last) throw new Error(`expected a mark before the last of ${String(cases)} cases`);
const used: ComposeMemory = { cases, writtenMegabytes: characters / 2 ** 20, keptBytesPerCase: ((last.keptMegabytes - first.keptMegabytes) * 2 ** 20) / (last.cases - first.cases), peakMegabytes: last.peakMegabytes, marks };
process.stdout.write(JSON.stringify(used));
