// `npm run bench [-- --rounds 5] [--json]`: how fast and how large, against a baseline measured in the same run.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSpeed } from './measureSpeed.ts';
import { speedText } from './speedText.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' }, json: { type: 'boolean', default: false } } });
const rounds = Number(values.rounds);
if (Number.isSafeInteger(rounds) && rounds > 0) {
  const numbers = await measureSpeed({
    rounds,
    recordedData: process.env['FAULTLINE_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
    note: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(values.json ? `${JSON.stringify(numbers, null, 2)}\n` : speedText(numbers));
} else {
  process.stderr.write(`Expected --rounds to be a whole number of at least 1; came "${values.rounds}".\n`);
  process.exitCode = 2;
}
