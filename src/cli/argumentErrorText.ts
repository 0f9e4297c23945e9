import type { Command } from 'commander';

/** What the parser of arguments found, as all errors are told: what came, and what to do. */
export function argumentErrorText(text: string, command: Command): string {
  const [, found = text, meant] = /^error: (.*?)\.?\n(?:\(Did you mean (.*)\?\)\n)?$/s.exec(text) ?? [];
  const help = `${nameOf(command)} --help tells what can be given`;
  return `${found.charAt(0).toUpperCase()}${found.slice(1)}.\nWhat to do: ${meant === undefined ? '' : `write ${meant} where that was meant; `}${help}.\n`;
}

function nameOf(command: Command): string {
  return command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;
}
