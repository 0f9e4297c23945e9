// `npm run bench [-- folder] [--rounds 7] [--json]`: how fast and how large, against a baseline measured in the same
// run. Without a folder it measures folders that it writes itself, and the recorded data where they are; with `--live`
// it asks a server in place of reading folders, with `--composing` it only composes questions, and with `--retrieval` it
// only chooses tools from a catalog of ten thousand.
import { parseArgs } from 'node:util';
import { composingText } from './composing/composingText.ts';
import { measureComposing } from './composing/measureComposing.ts';
import { liveText } from './live/liveText.ts';
import { measureLive } from './live/measureLive.ts';
import { measureSpeed } from './measureSpeed.ts';
import { measureRetrieval, retrievalText } from './retrieval/measureRetrieval.ts';
import { recordedFolders } from './recordedFolders.ts';
import { speedText } from './speedText.ts';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, json: { type: 'boolean', default: false }, live: { type: 'boolean', default: false }, composing: { type: 'boolean', default: false }, retrieval: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const rounds = Number(values.rounds);
const note = (line: string): void => void process.stderr.write(`${line}\n`);
const print = (numbers: object, text: string): void => void process.stdout.write(values.json ? `${JSON.stringify(numbers, null, 2)}\n` : text);
if (Number.isSafeInteger(rounds) && rounds > 0 && values.retrieval) {
  const numbers = await measureRetrieval(rounds, note);
  print(numbers, retrievalText(numbers));
} else if (Number.isSafeInteger(rounds) && rounds > 0 && values.composing) {
  const numbers = await measureComposing(rounds, note);
  print(numbers, composingText(numbers));
} else if (Number.isSafeInteger(rounds) && rounds > 0 && values.live) {
  const numbers = await measureLive({ rounds, trials: 200_000, note });
  print(numbers, liveText(numbers));
} else if (Number.isSafeInteger(rounds) && rounds > 0) {
  const recorded = positionals.length > 0 ? positionals.map((folder) => [folder, folder] as const) : recordedFolders();
  const numbers = await measureSpeed({ rounds, recorded, note });
  const composing = await measureComposing(rounds, note);
  print({ ...numbers, composing }, `${speedText(numbers)}\n${composingText(composing)}`);
} else {
  process.stderr.write(`Expected --rounds to be a whole number of at least 1; came "${values.rounds}".\n`);
  process.exitCode = 2;
}
