import { Option } from 'commander';
import type { Command } from 'commander';
import type { RenderRequest } from './diagnose.ts';
import { parseShare } from './parseShare.ts';

/** What may be typed about where a diagnosis goes and when it fails a pipeline. */
export interface ReportOptions {
  readonly output: readonly string[];
  readonly json: boolean;
  readonly failOn?: number;
  readonly onUndecided: 'pass' | 'fail';
}

export function withReport(command: Command): Command {
  return command
    .option('-o, --output <file>', 'also write a report; .html, .md or .json; may be repeated', (value: string, earlier: readonly string[]) => [...earlier, value], [])
    .option('--json', 'print the JSON document in place of the report', false)
    .option('--fail-on <size>', 'exit with 1 on a certain loss of this size or more, such as 5%', parseShare)
    .addOption(new Option('--on-undecided <what>', 'what an undecided loss does under --fail-on').choices(['pass', 'fail']).default('pass'));
}

export function reportOptions(options: ReportOptions): Pick<RenderRequest, 'outputs' | 'json' | 'gate'> {
  return { outputs: options.output, json: options.json, gate: { failOn: options.failOn ?? null, onUndecided: options.onUndecided } };
}
