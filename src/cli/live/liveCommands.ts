import { Command, Option } from 'commander';
import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import { display } from '../displayOptions.ts';
import type { Handlers } from '../Handlers.ts';
import { reportOptions, withReport } from '../reportOptions.ts';
import type { ReportOptions } from '../reportOptions.ts';
import type { Display } from '../Requests.ts';
import { verificationCommands } from '../verification/verificationCommands.ts';
import { goOnOptions, withGoOnOptions } from './askOptions.ts';
import type { GoOnOptions } from './askOptions.ts';
import { fixCommand } from './fixCommand.ts';
import { parseAmount, parseCount } from './parseValues.ts';

type Finished = (code: number) => void;

/** The commands about live runs, kept and under way. */
export function liveCommands(handlers: Handlers, finished: Finished): readonly Command[] {
  return [
    goOnCommand('resume', 'go on with a run that was stopped or killed', handlers, finished),
    goOnCommand('retry', 'ask again only what was not observed', handlers, finished),
    regradeCommand(handlers, finished),
    runsCommand(handlers, finished),
    exportCommand(handlers, finished),
    diffCommand(handlers, finished),
    ...verificationCommands(handlers, finished),
    modelsCommand(handlers, finished),
    lintCommand(handlers, finished),
    suiteCommand(handlers, finished),
    fixCommand(handlers, finished),
    simulateCommand(handlers, finished),
  ];
}

function goOnCommand(name: 'resume' | 'retry', description: string, handlers: Handlers, finished: Finished): Command {
  const command = withReport(new Command(name)).description(description).argument('<run>', 'file of the run');
  return withGoOnOptions(command).action(async (run: string, options: ReportOptions & GoOnOptions & Display) => {
    finished(await handlers.resume({ ...display(options), ...reportOptions(options), ...goOnOptions(options), run, retry: name === 'retry' }));
  });
}

function regradeCommand(handlers: Handlers, finished: Finished): Command {
  return withReport(new Command('regrade'))
    .description('read, grade and diagnose the kept answers of a run again; nobody is asked')
    .argument('<run>', 'file of the run')
    .option('--prices <file>', 'JSON file of prices per million tokens')
    .action(async (run: string, options: ReportOptions & Display & { readonly prices?: string }) => {
      finished(await handlers.regrade({ ...display(options), ...reportOptions(options), run, prices: options.prices ?? null }));
    });
}

function runsCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('runs')
    .description('list the runs that are kept, and how far each is')
    .argument('[folder]', 'folder of kept runs')
    .option('--json', 'print them as JSON', false)
    .action(async (folder: string | undefined, options: { readonly json: boolean }) => {
      finished(await handlers.runs({ folder: folder ?? null, json: options.json }));
    });
}

function exportCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('export')
    .description('write every trial of a run, its texts and verdicts, one a line')
    .argument('<run>', 'file of the run')
    .addOption(new Option('--format <format>', 'how it is written').choices(['jsonl', 'csv']).default('jsonl'))
    .option('-o, --output <file>', 'write to this file in place of stdout')
    .action(async (run: string, options: { readonly format: 'jsonl' | 'csv'; readonly output?: string }) => {
      finished(await handlers.export({ run, format: options.format, output: options.output ?? null }));
    });
}

function diffCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('diff')
    .description('say which cases of two runs got another verdict')
    .argument('<before>', 'file of a run')
    .argument('<after>', 'file of another')
    .option('--json', 'print it as JSON', false)
    .action(async (before: string, after: string, options: { readonly json: boolean }) => {
      finished(await handlers.diff({ before, after, json: options.json }));
    });
}

function modelsCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('models')
    .description('list the endpoints that are configured, and whether each answers')
    .option('--json', 'print them as JSON', false)
    .option('--no-ask', 'only say what is configured')
    .action(async (options: { readonly json: boolean; readonly ask: boolean }) => {
      finished(await handlers.models({ json: options.json, ask: options.ask }));
    });
}

function lintCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('lint')
    .description('say what in a catalog of tools itself will hurt: tools as JSON, an OpenAPI document or an MCP server')
    .argument('<tools>', 'file, “-” for stdin, address, or command that starts an MCP server')
    .option('--run <run>', 'kept run about these tools: says what each kind of finding cost in it')
    .option('--json', 'print it as JSON', false)
    .action(async (tools: string, options: Display & { readonly json: boolean; readonly run?: string }) => {
      finished(await handlers.lint({ tools, run: options.run ?? null, json: options.json, columns: display(options).columns }));
    });
}

interface SuiteOptions {
  readonly output?: string;
  readonly seed: string;
  readonly perCategory?: number;
  readonly category: readonly string[];
  readonly tools?: string;
  readonly world: readonly string[];
  readonly part: 'both' | Part;
  readonly depth?: number;
  readonly stats: boolean;
}

function suiteCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('suite')
    .description('compose questions with proven answers, and write them to a file')
    .option('-o, --output <file>', 'file to write, its name ending in .faultline.jsonl; else only what it would hold is told')
    .option('--seed <text>', 'seed of every random draw', 'faultline')
    .option('--per-category <count>', 'cases of each subtask (60)', parseCount)
    .option('--category <name>', 'only this subtask; may be repeated', collect, [])
    .option('--tools <source>', 'compose about your own tools: file, “-” for stdin, address, or command that starts an MCP server')
    .option('--world <name>', 'only this world; may be repeated', collect, [])
    .addOption(new Option('--part <part>', 'questions of these templates: find is for looking, confirm for proving').choices(['both', 'find', 'confirm']).default('both'))
    .option('--depth <count>', 'longest chain of calls that feed one another (4)', parseCount)
    .option('--stats', 'tell how varied it is, and what was thrown away', false)
    .action(async (options: SuiteOptions) => {
      finished(
        await handlers.suite({
          output: options.output ?? null,
          seed: options.seed,
          perSubtask: options.perCategory ?? null,
          categories: options.category,
          tools: options.tools ?? null,
          worlds: options.world,
          parts: options.part === 'both' ? ['find', 'confirm'] : [options.part],
          depth: options.depth ?? null,
          statistics: options.stats,
        }),
      );
    });
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

function simulateCommand(handlers: Handlers, finished: Finished): Command {
  return new Command('simulate')
    .description('serve models with planted faults over HTTP, in the OpenAI protocol, until interrupted')
    .option('--port <port>', 'port to listen on; any free one where none is given', parseCount)
    .option('--seed <text>', 'seed of the questions and of the faults', 'faultline')
    .option('--questions <folder>', 'questions that they know the answers to; else those that Faultline makes up')
    .option('--latency <milliseconds>', 'wait before each reply', parseAmount)
    .option('--misbehave <share>', 'share of the requests that meet a misbehaving server, such as 0.2', parseAmount)
    .action(async (options: { readonly port?: number; readonly seed: string; readonly questions?: string; readonly latency?: number; readonly misbehave?: number }) => {
      finished(
        await handlers.simulate({ port: options.port ?? 0, seed: options.seed, questions: options.questions ?? null, latency: options.latency ?? 0, misbehave: options.misbehave ?? 0 }),
      );
    });
}
