// Run by itself with --expose-gc: grades a folder and prints how many bytes are kept of it after collection.
import { gradeRecording } from '../src/engine/gradeRecording.ts';
import { openRecording } from '../src/engine/openRecording.ts';
import { builtIn } from '../src/index.ts';

const [folder] = process.argv.slice(2);
const { gc: collect } = globalThis;
if (folder === undefined || collect === undefined) throw new Error('expected a folder, and --expose-gc before this script');

const recording = await openRecording(folder, null, builtIn);
collect();
const before = process.memoryUsage().heapUsed;
const graded = await gradeRecording(recording, { profiles: new Map(), syntaxes: new Map() }, builtIn, null);
collect();
const kept = process.memoryUsage().heapUsed - before;
process.stdout.write(`${kept} ${graded.observations.length}\n`);
