import { join } from 'node:path';
import { chatTemplate, runPython, spawnPython } from './pythons.ts';

/** What came of training a tiny model by the recipe as users would run it. */
export interface Trained {
  readonly model: unknown;
  readonly command: string;
  readonly loss: { readonly first: number; readonly last: number; readonly steps: number };
  /** As DPOTrainer itself reports it on the held-out pairs, in the end. */
  readonly evaluation: Readonly<Record<string, number>>;
  readonly heldOut: {
    readonly pairs: number;
    /** Pairs of which the chosen answer is likelier than the rejected one, a token: a longer answer is less likely as a whole, whatever it says. */
    readonly likelierPerToken: BeforeAndAfter;
    /** The same as a whole. */
    readonly likelierAsAWhole: BeforeAndAfter;
    /** Pairs of which the chosen answer gained on the rejected one, and by how much in the mean (natural logarithm). */
    readonly movedTowardsChosen: number;
    readonly meanMove: number;
  };
}

interface BeforeAndAfter {
  readonly before: number;
  readonly after: number;
}

/** Natural logarithm of the likelihood of an answer, and its tokens. */
type Likelihood = readonly [logarithm: number, tokens: number];

type Pair = readonly [chosen: Likelihood, rejected: Likelihood];

const options: readonly string[] = ['--cpu', '--epochs', '3', '--learning-rate', '3e-3', '--beta', '0.01', '--batch-size', '2', '--accumulate', '4', '--max-length', '8192'];
const mostHeldOut = 40;

/** Steps at each end over which the loss is averaged. */
const ends = 5;

export function trainTiny(exports: string, folder: string): Trained {
  const tiny = join(folder, 'tiny');
  const trained = join(folder, 'trained');
  const model = runPython('trl', 'tiny_model.py', [exports, chatTemplate(), tiny]);
  const before = runPython('trl', 'likelihood.py', [exports, tiny, String(mostHeldOut)]) as readonly Pair[];
  const { stdout, stderr, status } = spawnPython('trl', join(exports, 'trl', 'train_dpo.py'), ['--model', tiny, '--output', trained, ...options]);
  if (status !== 0) throw new Error(`train_dpo.py failed:\n${stderr.slice(-3000)}`);
  const after = runPython('trl', 'likelihood.py', [exports, trained, String(mostHeldOut)]) as readonly Pair[];
  const losses = [...stdout.matchAll(/'loss': '?(-?[\d.e-]+)/g)].map(([, loss]) => Number(loss));
  const [, told = ''] = /after: (\{.*\})/.exec(stdout) ?? [];
  const evaluation = Object.fromEntries([...told.matchAll(/'(eval_[\w/]+)': '?(-?[\d.e-]+)/g)].map(([, name = '', value]) => [name, Number(value)]));
  const lead = (pair: Pair | undefined): number => (pair === undefined ? 0 : pair[0][0] - pair[1][0]);
  const moves = after.map((pair, at) => lead(pair) - lead(before[at]));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const perToken = (pairs: readonly Pair[]): number => pairs.filter(([[chosen, length], [rejected, other]]) => chosen / length > rejected / other).length;
  const asAWhole = (pairs: readonly Pair[]): number => pairs.filter((pair) => lead(pair) > 0).length;
  return {
    model,
    command: `python train_dpo.py --model tiny ${options.join(' ')}`,
    loss: { first: mean(losses.slice(0, ends)), last: mean(losses.slice(-ends)), steps: losses.length },
    evaluation,
    heldOut: { pairs: after.length, likelierPerToken: { before: perToken(before), after: perToken(after) }, likelierAsAWhole: { before: asAWhole(before), after: asAWhole(after) }, movedTowardsChosen: moves.filter((move) => move > 0).length, meanMove: mean(moves) },
  };
}
