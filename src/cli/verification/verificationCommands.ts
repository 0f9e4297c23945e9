import { Command, Option } from 'commander';
import { display } from '../displayOptions.ts';
import type { GoOnOptions } from '../live/askOptions.ts';
import { goOnOptions, withGoOnOptions } from '../live/askOptions.ts';
import { parseShare } from '../parseShare.ts';
import type { Handlers } from '../Handlers.ts';
import type { Display } from '../Requests.ts';

type Finished = (code: number) => void;

/** The commands that say whether a change held what it promised. */
export function verificationCommands(handlers: Handlers, finished: Finished): readonly Command[] {
  return [verifyCommand(handlers, finished), gateCommand(handlers, finished)];
}

interface VerifyOptions extends Display {
  readonly shared: boolean;
  readonly output: readonly string[];
  readonly json: boolean;
}

function verifyCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('verify')
    .description('say what certainly changed between two runs over the same questions, skill by skill')
    .argument('<before>', 'file of the run before the change')
    .argument('<after>', 'file of the run after it')
    .option('--shared', 'compare the questions that both asked, though they asked others besides', false)
    .option('-o, --output <file>', 'also write a report; .md or .json; may be repeated', collect, [])
    .option('--json', 'print the JSON document in place of the report', false)
    .action(async (before: string, after: string, options: VerifyOptions) => {
      finished(await handlers.verify({ ...display(options), before, after, onlyShared: options.shared, outputs: options.output, json: options.json }));
    });
}

interface GateOptions extends Display, GoOnOptions {
  readonly baseline: string;
  readonly model: readonly string[];
  readonly interface?: string;
  readonly baseUrl?: string;
  readonly tools?: string;
  readonly runs?: string;
  readonly margin: number;
  readonly skill: readonly string[];
  readonly onUndecided: 'pass' | 'fail';
  readonly confirm: boolean;
  readonly confirmSeed?: string;
  readonly shared: boolean;
  readonly output: readonly string[];
  readonly summary?: string;
  readonly json: boolean;
}

/** Share of gates that may fail though nothing regressed beyond the margin. */
const falseAlarms = 0.01;

function gateCommand(handlers: Handlers, finished: Finished): Command {
  const command = new Command('gate')
    .description('hold runs or models against a baseline, for a pipeline: exit with 1 on a certain regression')
    .argument('[runs...]', 'files of runs over the questions of the baseline')
    .requiredOption('--baseline <run>', 'file of the run to hold them against')
    .option('--model <provider:name>', 'put the questions of the baseline to this model, asked as the baseline was; may be repeated', collect, [])
    .option('--interface <how>', 'ask natively or as text in another way than the baseline')
    .option('--base-url <url>', 'address of the endpoint')
    .option('--margin <points>', 'largest regression that is let pass, such as 5%', parseShare, 0.05)
    .option('--skill <name>', 'only this skill, such as parallel; may be repeated', collect, [])
    .addOption(new Option('--on-undecided <what>', 'what is undecided does this').choices(['pass', 'fail']).default('pass'))
    .option('--no-confirm', 'let the first look decide, without fresh questions')
    .option('--confirm-seed <text>', 'seed of the fresh questions; else another one for every candidate, which is printed')
    .option('--tools <source>', 'the tools of your own that the baseline asks about, to confirm on fresh questions')
    .option('--shared', 'compare the questions that both asked, though they asked others besides', false)
    .option('-o, --output <file>', 'also write a report; .xml for JUnit, .md or .json; may be repeated', collect, [])
    .option('--summary <file>', 'append a Markdown summary to this file, such as "$GITHUB_STEP_SUMMARY"')
    .option('--json', 'print the JSON document in place of the report', false)
    .option('--runs <folder>', 'folder in which what is asked is kept (faultline-runs)');
  return withGoOnOptions(command).action(async (runs: readonly string[], options: GateOptions) => {
    finished(
      await handlers.gate({
        ...display(options),
        ...goOnOptions(options),
        baseline: options.baseline,
        candidates: runs,
        models: options.model,
        interface: options.interface ?? null,
        baseUrl: options.baseUrl ?? null,
        tools: options.tools ?? null,
        runs: options.runs ?? null,
        skills: options.skill,
        onlyShared: options.shared,
        terms: { margin: options.margin, falseAlarms, onUndecided: options.onUndecided, confirm: options.confirm },
        confirmSeed: options.confirmSeed ?? null,
        outputs: options.output,
        summary: options.summary ?? null,
        json: options.json,
      }),
    );
  });
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
