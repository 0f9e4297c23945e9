import { Option } from 'commander';
import type { Command } from 'commander';
import { parseColumns } from './parseColumns.ts';
import type { Display } from './Requests.ts';

export function withDisplay(command: Command): Command {
  return command
    .helpOption('--help', 'show this help')
    .optionsGroup('How it looks:')
    .addOption(new Option('--no-colour', 'plain text; so does the environment variable NO_COLOR'))
    .addOption(new Option('--no-color').hideHelp())
    .option('--columns <width>', 'width of the report in characters', parseColumns);
}

export function display(options: { readonly colour: boolean; readonly color?: boolean; readonly columns?: number | null }): Display {
  return { colour: options.colour && options.color !== false, columns: options.columns ?? null };
}
