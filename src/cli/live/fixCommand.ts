import { Command, InvalidArgumentError } from 'commander';
import { UserError } from '../../core/UserError.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Handlers } from '../Handlers.ts';
import { parseShare } from '../parseShare.ts';
import { parseAmount, parseCount } from './parseValues.ts';

interface FixOptions {
  readonly out?: string;
  readonly harness?: string;
  readonly remedy: readonly string[];
  readonly finding: readonly string[];
  readonly model?: string;
  readonly format: readonly string[];
  readonly pairs: number;
  readonly mix: number;
  readonly validation: number;
  readonly sft: boolean;
  readonly teacher?: string;
  readonly teacherBaseUrl?: string;
  readonly timeout?: number;
  readonly concurrency?: number;
  readonly evaluation?: string;
  readonly seed: string;
}

/** `faultline fix`: training pairs from a kept run, and changes of the harness that it measured. */
export function fixCommand(handlers: Handlers, finished: (code: number) => void): Command {
  return new Command('fix')
    .description('make preference pairs aimed at what a run found, in the shapes that trainers read, or patches of the harness whose gain it measured')
    .argument('<run>', 'file of the run')
    .option('-o, --out <folder>', 'write training pairs into this folder, not there yet or empty')
    .option('--harness <folder>', 'write what the run measured of changes of the harness into this folder, and a patch for each that is shown to gain')
    .option('--remedy <id>', 'write this patch also where no gain is shown; may be repeated', collect, [])
    .option('--finding <id>', 'only this finding; may be repeated; else every certain one that training could mend', collect, [])
    .option('--model <model>', 'the model to be trained, where the run asked several')
    .option('--format <name>', 'only this format; may be repeated (all)', collect, [])
    .option('--pairs <count>', 'pairs of each finding at most', parseCount, 240)
    .option('--mix <share>', 'share of ordinary calls and abstentions among all pairs', parsePart, 0.3)
    .option('--validation <share>', 'share held out to validate with, by tool and template', parsePart, 0.15)
    .option('--sft', 'write records for supervised tuning too', false)
    .option('--teacher <provider:name>', 'let this model give the chosen answers; only those that pass are used')
    .option('--teacher-base-url <url>', 'address at which the teacher is asked')
    .option('--timeout <seconds>', 'wait so long for one answer of the teacher', parseAmount)
    .option('--concurrency <count>', 'requests to the teacher in flight at most', parseCount)
    .option('--evaluation <run>', 'refuse questions that this run asks; those of part confirm are refused always')
    .option('--seed <text>', 'seed of every random draw', 'faultline')
    .action(async (run: string, options: FixOptions) => {
      const { out, harness } = options;
      if (out === undefined && harness === undefined) throw nothingAsked();
      if (harness === undefined && options.remedy.length > 0) throw noHarness();
      if (harness !== undefined) {
        const code = await handlers.fixHarness({ run, model: options.model ?? null, output: harness, remedies: options.remedy });
        if (code !== exitCodes.done || out === undefined) {
          finished(code);
          return;
        }
      }
      if (out === undefined) return;
      finished(
        await handlers.fix({
          run,
          findings: options.finding,
          model: options.model ?? null,
          output: out,
          formats: options.format,
          pairs: options.pairs,
          mixed: options.mix,
          validation: options.validation,
          supervised: options.sft,
          teacher: options.teacher === undefined ? null : { teacher: options.teacher, baseUrl: options.teacherBaseUrl ?? null, timeout: options.timeout ?? null, concurrency: options.concurrency ?? null },
          evaluation: options.evaluation ?? null,
          seed: options.seed,
        }),
      );
    });
}

function nothingAsked(): UserError {
  return new UserError({ expected: 'a folder for training pairs or for changes of the harness', came: 'neither was named', remedy: 'name one with --out or --harness' });
}

function noHarness(): UserError {
  return new UserError({ expected: '--remedy with a folder for changes of the harness', came: 'no folder was named', remedy: 'name one with --harness' });
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

/** A share of which something is left beside it. */
function parsePart(text: string): number {
  const share = parseShare(text);
  if (share > 0.9) throw new InvalidArgumentError('Expected at most 90%, so that something is left beside it.');
  return share;
}
