import { Option } from 'commander';
import type { Command } from 'commander';
import type { Part } from '../../composer/shapes/phrasingsOf.ts';
import { mostRefined } from '../../diagnosis/stress/refineLevels.ts';
import type { AskRequest, Ceilings, ProgressKind } from './AskRequest.ts';
import { parseAmount, parseCount, parseHeader, parseNumber } from './parseValues.ts';

/** What may be typed about asking a live model. */
export interface AskOptions {
  readonly model: readonly string[];
  readonly interface: readonly string[];
  readonly tools?: string;
  readonly system?: string;
  readonly harness?: string;
  readonly author?: string;
  readonly authorBaseUrl?: string;
  readonly category: readonly string[];
  readonly perCategory?: number;
  readonly part: 'both' | Part;
  readonly stress: readonly string[];
  readonly stressCases?: number;
  readonly stressBudget?: number;
  readonly refine: boolean;
  readonly repetitions: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly answerTokens?: number;
  readonly modelSeed?: number;
  readonly toolChoice: 'auto' | 'required' | 'none';
  readonly parallelCalls: boolean;
  readonly logProbabilities: boolean;
  readonly reasoning?: string;
  readonly stream: boolean;
  readonly baseUrl?: string;
  readonly runs?: string;
  readonly cache?: string;
  readonly dryRun: boolean;
  readonly probe: boolean;
  readonly followUps: boolean;
}

/** What may be typed about going on asking. */
export interface GoOnOptions {
  readonly header: Readonly<Record<string, string>>;
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly attempts?: number;
  readonly maxRequests?: number;
  readonly maxTokens?: number;
  readonly maxCost?: number;
  readonly maxMinutes?: number;
  readonly prices?: string;
  readonly progress: ProgressKind;
}

export function withAskOptions(command: Command): Command {
  command
    .optionsGroup('Asking live models:')
    .option('--model <provider:name>', 'ask this model; may be repeated, then all are asked the same', collect, [])
    .option('--interface <how>', 'native, native-strict, or text in json, python, xml, java or javascript, or in any form: free; may be repeated', collect, [])
    .option('--tools <source>', 'compose questions about your own tools: file, “-” for stdin, address, or command that starts an MCP server')
    .option('--system <file>', 'text that goes before every composed question as a system message')
    .option('--harness <file>', 'ask every question through this harness, such as one that faultline fix --harness wrote')
    .option('--author <provider:name>', 'let this model put requests about your own tools into its own words, and write what --stress paraphrase and language have no words for; kept only if every value survives')
    .option('--author-base-url <url>', 'address at which the author is asked')
    .option('--category <name>', 'only questions of this category; may be repeated', collect, [])
    .option('--per-category <count>', 'at most so many questions of each category, drawn by the seed', parseCount)
    .addOption(new Option('--part <part>', 'composed questions of these templates: find is for looking, confirm for proving').choices(['both', 'find', 'confirm']).default('both'))
    .option('--stress <id[=levels]>', 'ask questions changed as well, such as tool-order, tools-offered=16,64 or two loads at once, tools-offered+calls-needed; “default” for what a budget allows, which a plain diagnose asks, “none” for nothing, “all” for everything; may be repeated', collect, [])
    .option('--stress-cases <count>', 'questions that each named stressor changes (128)', parseCount)
    .option('--stress-budget <trials>', 'most trials of each model that “default” adds (two and a half times as many as there are without it)', parseCount)
    .option('--refine', `where a load breaks, ask up to ${String(mostRefined)} levels more around the break, on the same questions`, false)
    .option('--repetitions <count>', 'ask every question so many times', parseCount, 1)
    .option('--temperature <value>', 'sent where given; else the endpoint’s own applies', parseNumber)
    .option('--top-p <value>', 'sent where given', parseNumber)
    .option('--answer-tokens <count>', 'most tokens of an answer (the endpoint’s maximum or 16384, whichever is smaller)', parseCount)
    .option('--model-seed <number>', 'seed sent to the endpoint', parseNumber)
    .addOption(new Option('--tool-choice <choice>', 'sent with every native question').choices(['auto', 'required', 'none']).default('auto'))
    .option('--no-parallel-calls', 'forbid several calls in one answer')
    .option('--log-probabilities', 'ask for them and keep them', false)
    .option('--reasoning <effort>', 'effort of reasoning in the endpoint’s own words')
    .option('--no-stream', 'ask for whole answers')
    .option('--base-url <url>', 'address of the endpoint')
    .option('--runs <folder>', 'folder in which the run is kept (faultline-runs)')
    .option('--cache <folder>', 'take and keep replies in this folder, by the whole request and the repetition')
    .option('--no-follow-ups', 'do not go on where calls are missing from the first answer')
    .option('--no-probe', 'do not find out first what the endpoint honours')
    .option('--dry-run', 'print what a run would take and could find, and ask nobody', false);
  return withGoOnOptions(command);
}

export function withGoOnOptions(command: Command): Command {
  return command
    .optionsGroup('Going easy on endpoint and purse:')
    .option('--header <name: value>', 'sent with every request and kept nowhere; may be repeated', parseHeader, {})
    .option('--concurrency <count>', 'most requests in flight to one endpoint (64)', parseCount)
    .option('--timeout <seconds>', 'most seconds for one answer (1200)', parseAmount)
    .option('--attempts <count>', 'ask for an answer so many times before it counts as not observed (6)', parseCount)
    .option('--max-requests <count>', 'stop before exceeding so many requests', parseCount)
    .option('--max-tokens <count>', 'stop before exceeding so many tokens, in and out', parseCount)
    .option('--max-cost <amount>', 'stop before exceeding this, in the unit of the prices', parseAmount)
    .option('--max-minutes <count>', 'stop after so many minutes', parseAmount)
    .option('--prices <file>', 'JSON file of prices per million tokens')
    .addOption(new Option('--progress <kind>', 'how progress is shown on stderr').choices(['auto', 'live', 'lines', 'json', 'none']).default('auto'));
}

type Asked = Pick<
  AskRequest,
  'models' | 'interfaces' | 'tools' | 'system' | 'harness' | 'author' | 'authorBaseUrl' | 'categories' | 'perCategory' | 'parts' | 'stress' | 'repetitions' | 'settings' | 'baseUrl' | 'runs' | 'cache' | 'dryRun' | 'probe' | 'followUps'
>;

export function askOptions(options: AskOptions): Asked {
  return {
    models: options.model,
    interfaces: options.interface.length === 0 ? ['native'] : options.interface,
    tools: options.tools ?? null,
    system: options.system ?? null,
    harness: options.harness ?? null,
    author: options.author ?? null,
    authorBaseUrl: options.authorBaseUrl ?? null,
    categories: options.category,
    perCategory: options.perCategory ?? null,
    parts: options.part === 'both' ? ['find', 'confirm'] : [options.part],
    stress: { stressors: options.stress, bases: options.stressCases ?? null, budget: options.stressBudget ?? null, alone: false, refine: options.refine },
    repetitions: options.repetitions,
    settings: {
      temperature: options.temperature ?? null,
      topP: options.topP ?? null,
      maximumTokens: options.answerTokens ?? null,
      seed: options.modelSeed ?? null,
      toolChoice: options.toolChoice,
      parallelToolCalls: options.parallelCalls,
      logProbabilities: options.logProbabilities,
      reasoning: options.reasoning ?? null,
      stream: options.stream,
    },
    baseUrl: options.baseUrl ?? null,
    runs: options.runs ?? null,
    cache: options.cache ?? null,
    dryRun: options.dryRun,
    probe: options.probe,
    followUps: options.followUps,
  };
}

export function goOnOptions(options: GoOnOptions): Pick<AskRequest, 'headers' | 'concurrency' | 'timeout' | 'attempts' | 'ceilings' | 'prices' | 'progress'> {
  const ceilings: Ceilings = { requests: options.maxRequests ?? null, tokens: options.maxTokens ?? null, money: options.maxCost ?? null, minutes: options.maxMinutes ?? null };
  return { headers: options.header, concurrency: options.concurrency ?? null, timeout: options.timeout ?? null, attempts: options.attempts ?? null, ceilings, prices: options.prices ?? null, progress: options.progress };
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}
