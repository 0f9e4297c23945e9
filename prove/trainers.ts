import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ProofOutcome } from './harness/Evidence.ts';
import { madeExports } from './trainers/madeExports.ts';
import { chatTemplate, runPython } from './trainers/pythons.ts';
import { trainTiny } from './trainers/trainTiny.ts';

/** What happens to whoever loads the file without its card and recipe, by a newer and an older version of the loader. */
const comparison = 'bare file, for comparison';

/** Of the questions, the simulated models and the pairs; the tiny model has a seed of its own in its script. */
export const seed = 'faultline';

export const vouchesFor: readonly string[] = ['fixes'];

/** Asked natively, and in text; a model that loses calls over turns, too. */
const runs = [
  { name: 'native, mixed faults', model: 'mixed', asking: ['--per-category', '20'], pairs: 120 },
  { name: 'native, lost calls over turns', model: 'loses-calls', asking: ['--category', 'parallel', '--category', 'nested', '--category', 'multi-step', '--category', 'abstention', '--per-category', '20'], pairs: 60 },
  { name: 'prompted JSON, mixed faults', model: 'mixed', asking: ['--interface', 'json', '--category', 'parallel', '--category', 'nested', '--category', 'abstention', '--per-category', '20'], pairs: 60 },
] as const;

/**
 * Every export is loaded by its trainer's own loader, and every pair arrives with its calls, arguments and tools as they
 * were made. A tiny transformer, made on the spot and trained by the recipe on short prompts of a model that does not call when it should, comes to find the chosen answers of held-out pairs likelier.
 */
export async function prove(): Promise<ProofOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-trainers-'));
  try {
    const loaded: Record<string, unknown> = {};
    for (const [at, { name, model, asking, pairs }] of runs.entries()) {
      const { exports } = await madeExports(join(folder, String(at)), model, asking, { pairs });
      process.stderr.write(`${name} …\n`);
      loaded[name] = {
        trl: runPython('trl', 'check_records.py', ['trl', exports]),
        [comparison]: [runPython('trl', 'check_records.py', ['bare', exports]), runPython('llama-factory', 'check_records.py', ['bare', exports])],
        'llama-factory': runPython('llama-factory', 'check_records.py', ['llama_factory', exports]),
        axolotl: runPython('axolotl', 'check_records.py', ['axolotl', exports]),
        'axolotl text against the chat template': runPython('trl', 'check_records.py', ['rendering', exports, chatTemplate()]),
        'openai and together': runPython('trl', 'check_records.py', ['hosted', exports]),
        when2call: runPython('trl', 'check_records.py', ['when2call', exports]),
      };
    }
    process.stderr.write('training …\n');
    const taught = await madeExports(join(folder, 'taught'), 'under-calls', ['--category', 'parameter-detection', '--per-category', '120'], { pairs: 160 });
    const trained = trainTiny(taught.exports, folder);
    const { loss, heldOut } = trained;
    const learnt = loss.last < loss.first && heldOut.likelierPerToken.after > heldOut.likelierPerToken.before && heldOut.likelierPerToken.after * 10 >= heldOut.pairs * 9;
    return { passed: wrongIn(loaded) === 0 && learnt, numbers: { wrong: wrongIn(loaded), loaded, trained } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Pairs that did not arrive as they were made, or checks that did not pass; the bare file is there to show what it loses. */
function wrongIn(found: unknown): number {
  if (typeof found !== 'object' || found === null) return 0;
  const own = 'wrong' in found && typeof found.wrong === 'number' ? found.wrong : 'passed' in found && found.passed === false ? 1 : 0;
  return own + Object.entries(found).reduce((sum, [name, value]) => sum + (name === comparison ? 0 : wrongIn(value)), 0);
}
