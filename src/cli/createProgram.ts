import { Command } from 'commander';
import type { Handlers } from './Handlers.ts';
import { parseAssignment } from './parseAssignment.ts';
import { display, withDisplay } from './displayOptions.ts';
import { parseShare } from './parseShare.ts';
import { UserError } from '../core/UserError.ts';
import { askOptions, goOnOptions, withAskOptions } from './live/askOptions.ts';
import type { AskOptions, GoOnOptions } from './live/askOptions.ts';
import { liveCommands } from './live/liveCommands.ts';
import { reportOptions, withReport } from './reportOptions.ts';
import type { ReportOptions } from './reportOptions.ts';
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
  program.addCommand(stressCommand(handlers, finished));
  program.addCommand(showCommand(handlers, finished));
  program.addCommand(reconcileCommand(handlers, finished));
  program.addCommand(demonstrateCommand(handlers, finished));
  for (const command of liveCommands(handlers, finished)) program.addCommand(withDisplay(command));
  return program;
}

interface FolderOptions extends Display {
  readonly questions?: string;
  readonly profile: ReadonlyMap<string, string>;
  readonly syntax: ReadonlyMap<string, string>;
}

interface DiagnoseOptions extends FolderOptions, ReportOptions, AskOptions, GoOnOptions {
  readonly target?: number;
  readonly reference?: string;
  readonly seed: string;
}

function diagnoseCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = withReport(new Command('diagnose'))
    .description('grade recorded answers, or ask live models, and say what the average hides')
    .argument('[folder]', 'folder of recorded outputs, or the file of a kept run')
    .option('--target <share>', 'rate below which a part counts as weak, such as 90%', parseShare)
    .option('--reference <model>', 'hold the other models against this one')
    .option('--seed <text>', 'seed of every random draw', 'faultline');
  return withAskOptions(withDisplay(withFolder(command))).action(async (folder: string | undefined, options: DiagnoseOptions) => {
    const shared = { ...display(options), ...reportOptions(options), target: options.target ?? null, reference: options.reference ?? null, seed: options.seed };
    if (folder === undefined) {
      finished(await handlers.ask({ ...shared, ...askOptions(options), ...goOnOptions(options), questions: options.questions ?? null }));
      return;
    }
    if (options.model.length > 0) throw twoSources(folder);
    for (const [name, value] of [['--stress', options.stress[0]], ['--harness', options.harness], ['--tools', options.tools], ['--system', options.system], ['--author', options.author]] as const) if (value !== undefined) throw nothingComposed(folder, name);
    finished(await handlers.diagnose({ ...folderRequest(folder, options), ...shared, prices: options.prices ?? null }));
  });
}

interface StressOptions extends ReportOptions, AskOptions, GoOnOptions {
  readonly levels: readonly string[];
  readonly questions?: string;
  readonly seed: string;
}

function stressCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = withReport(new Command('stress'))
    .description('ask questions as they are and changed by one stressor, and say what that does')
    .argument('<stressor>', 'such as tool-order or tools-offered')
    .option('--levels <list>', 'levels with commas between them, such as 8,32,128; else all of the stressor’s own', commaSeparated, [])
    .option('--questions <folder>', 'questions to change; else composed ones')
    .option('--seed <text>', 'seed of every random draw', 'faultline');
  return withAskOptions(withDisplay(command)).action(async (stressor: string, options: StressOptions & Display) => {
    const named = options.levels.length === 0 ? stressor : `${stressor}=${options.levels.join(',')}`;
    const asked = askOptions(options);
    const stress = { ...asked.stress, stressors: [named, ...asked.stress.stressors], alone: true };
    finished(await handlers.ask({ ...display(options), ...reportOptions(options), ...asked, ...goOnOptions(options), stress, questions: options.questions ?? null, target: null, reference: null, seed: options.seed }));
  });
}

function commaSeparated(text: string): readonly string[] {
  const levels = text.split(',').map((level) => level.trim()).filter((level) => level !== '');
  if (levels.length === 0) throw new UserError({ expected: 'levels with commas between them', came: JSON.stringify(text), remedy: 'name levels such as --levels 8,32,128, or leave the option out for those of the stressor' });
  return levels;
}

function twoSources(folder: string): UserError {
  return new UserError({
    expected: 'either recorded outputs or a model to be asked',
    came: `${JSON.stringify(folder)} and --model were both given`,
    remedy: 'name the folder of the questions with --questions',
  });
}

function nothingComposed(folder: string, option: string): UserError {
  return new UserError({ expected: `${option} where questions are composed for a live model`, came: `${JSON.stringify(folder)} holds answers that were given already`, remedy: 'leave out one of the two, and name a model with --model to compose and ask' });
}

function showCommand(handlers: Handlers, finished: (code: number) => void): Command {
  const command = new Command('show')
    .description('open one case: question, tools, key, raw answer, both readings, verdict and rule')
    .argument('<folder>', 'folder of recorded outputs, or the file of a kept run')
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
    .description('ask two made-up models with equal totals and different faults, and diagnose them')
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

function folderRequest(folder: string, options: FolderOptions): FolderRequest {
  return { folder, questions: options.questions ?? null, profiles: options.profile, syntaxes: options.syntax };
}


