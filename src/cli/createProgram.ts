import { Command, Option } from 'commander';
import type { Handlers } from './Handlers.ts';
import { parseAssignment } from './parseAssignment.ts';
import { parseColumns } from './parseColumns.ts';
import { parseShare } from './parseShare.ts';
import type { Display, FolderRequest } from './Requests.ts';

/** The command line: what may be typed, and which handler it reaches. `finished` receives its exit code. */
export function createProgram(handlers: Handlers, version: string, finished: (code: number) => void): Command {
  const program = new Command('faultline')
    .description('Finds where a language model’s function calling breaks, says why and how sure it is.')
    .version(version, '--version')
    .helpOption('--help', 'show this help')
    .helpCommand(false)
    .showSuggestionAfterError();
  program.addCommand(diagnoseCommand(handlers, finished));
  program.addCommand(showCommand(handlers, finished));
  program.addCommand(reconcileCommand(handlers, finished));
  program.addCommand(demonstrateCommand(handlers, finished));
  return program;
}

interface FolderOptions extends Display {
  readonly questions?: string;
  readonly profile: ReadonlyMap<string, string>;
  readonly syntax: ReadonlyMap<string, string>;
}

interface DiagnoseOptions extends FolderOptions {
  readonly target?: number;
  readonly reference?: string;
  readonly output: readonly string[];
  readonly json: boolean;
  readonly seed: string;
  readonly failOn?: number;
  readonly onUndecided: 'pass' | 'fail';
}

function diagnoseCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = new Command('diagnose')
    .description('grade every recorded answer in a folder and say what the average hides')
    .argument('<folder>', 'folder of recorded outputs')
    .option('--target <share>', 'rate below which a part counts as weak, such as 90%', parseShare)
    .option('--reference <model>', 'hold the other models against this one')
    .option('-o, --output <file>', 'also write a report; .html, .md or .json; may be repeated', collect, [])
    .option('--json', 'print the JSON document in place of the report', false)
    .option('--seed <text>', 'seed of every random draw', 'faultline')
    .option('--fail-on <size>', 'exit with 1 on a certain loss of this size or more, such as 5%', parseShare)
    .addOption(
      new Option('--on-undecided <what>', 'what an undecided loss does under --fail-on').choices(['pass', 'fail']).default('pass'),
    );
  return withDisplay(withFolder(command)).action(async (folder: string, options: DiagnoseOptions) => {
    finished(
      await handlers.diagnose({
        ...folderRequest(folder, options),
        ...display(options),
        target: options.target ?? null,
        reference: options.reference ?? null,
        seed: options.seed,
        outputs: options.output,
        json: options.json,
        gate: { failOn: options.failOn ?? null, onUndecided: options.onUndecided },
      }),
    );
  });
}

function showCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = new Command('show')
    .description('open one case: question, tools, key, raw answer, both readings, verdict and rule')
    .argument('<folder>', 'folder of recorded outputs')
    .argument('<case>', 'id of the case, or <model>/<case> as findings cite it')
    .option('--model <model>', 'only this model’s answer');
  return withDisplay(withFolder(command)).action(
    async (folder: string, caseId: string, options: FolderOptions & { readonly model?: string }) => {
      const request = { ...folderRequest(folder, options), ...display(options), caseId, model: options.model ?? null };
      finished(await handlers.show(request));
    },
  );
}

function reconcileCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = new Command('reconcile')
    .description('compare our verdicts with the official ones and explain every disagreement')
    .argument('<folder>', 'folder of recorded outputs')
    .option('--json', 'print everything as JSON, with the ids of all cases', false);
  return withDisplay(withFolder(command)).action(async (folder: string, options: FolderOptions & { readonly json: boolean }) => {
    finished(await handlers.reconcile({ ...folderRequest(folder, options), ...display(options), json: options.json }));
  });
}

function demonstrateCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = new Command('demonstrate')
    .description('record two made-up models with equal totals and different faults, and diagnose them')
    .option('--seed <text>', 'seed of the made-up models', 'faultline');
  return withDisplay(command).action(async (options: Display & { readonly seed: string }) => {
    finished(await handlers.demonstrate({ ...display(options), seed: options.seed }));
  });
}

function withFolder(command: Command): Command {
  return command
    .option('--questions <folder>', 'where the questions and answer keys lie, if not beside the outputs')
    .option('--profile <model=profile>', 'official decoder profile of a model; may be repeated', parseAssignment, new Map())
    .option('--syntax <model=syntax>', 'syntax that a model was asked to answer in; may be repeated', parseAssignment, new Map());
}

function withDisplay(command: Command): Command {
  return command
    .helpOption('--help', 'show this help')
    .addOption(new Option('--no-colour', 'plain text; so does the environment variable NO_COLOR'))
    .addOption(new Option('--no-color').hideHelp())
    .option('--columns <width>', 'width of the report in characters', parseColumns);
}

function folderRequest(folder: string, options: FolderOptions): FolderRequest {
  return { folder, questions: options.questions ?? null, profiles: options.profile, syntaxes: options.syntax };
}

function display(options: { readonly colour: boolean; readonly color?: boolean; readonly columns?: number | null }): Display {
  return { colour: options.colour && options.color !== false, columns: options.columns ?? null };
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
