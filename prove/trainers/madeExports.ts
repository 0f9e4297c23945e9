import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createHandlers } from '../../src/cli/createHandlers.ts';
import { fixRun } from '../../src/cli/live/fixRun.ts';
import { liveKit } from '../../src/cli/live/liveHandlers.ts';
import { runCommand } from '../../src/cli/runCommand.ts';
import type { LiveSurroundings } from '../../src/cli/Surroundings.ts';
import type { Fix } from '../../src/core/Fix.ts';
import { fixes } from '../../src/fixes/list.generated.ts';

/** The pair as the project has it, to hold every other format against. */
const plain: Fix = {
  id: 'plain',
  version: '1',
  description: 'nobody',
  pair: (pair) => ({ state: 'record', line: JSON.stringify(pair) }),
  example: (pair) => ({ state: 'record', line: JSON.stringify(pair) }),
  cardHead: () => '',
  recipe: () => [],
};

/** Asks a simulated model as the command line does, and writes its pairs in every format, and as they are. Gives what the command printed. */
export async function madeExports(folder: string, model: string, asking: readonly string[], fixing: { readonly pairs: number }): Promise<{ readonly exports: string; readonly printed: string }> {
  let printed = '';
  const surroundings: LiveSurroundings = {
    print: (text) => {
      printed += text;
      return Promise.resolve();
    },
    note: () => undefined,
    columns: 100,
    colour: false,
    noteColumns: null,
    takeInterrupts: () => () => undefined,
    folder,
    environment: {},
    owner: 'a proof',
    isGone: () => false,
  };
  const runs = join(folder, 'runs');
  const code = await runCommand(['diagnose', '--model', `simulated:${model}`, '--target', '95%', '--no-probe', '--progress', 'none', '--runs', runs, ...asking], createHandlers(surroundings, '0.0.0'), '0.0.0', surroundings);
  const [run] = readdirSync(runs).filter((name) => name.endsWith('.sqlite'));
  if (code !== 0 || run === undefined) throw new Error(`asking ${model} ended with ${String(code)}`);
  printed = '';
  const exports = join(folder, 'exports');
  await fixRun(
    { run: join(runs, run), findings: [], model: null, output: exports, formats: [], pairs: fixing.pairs, mixed: 0.3, validation: 0.15, supervised: true, teacher: null, evaluation: null, seed: 'faultline' },
    { ...liveKit(surroundings, '0.0.0'), fixes: [...fixes, plain] },
  );
  return { exports, printed };
}
