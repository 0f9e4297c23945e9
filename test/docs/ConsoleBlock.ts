/** One command of a fenced `console` block and the output that stands below it. */
export interface ConsoleCommand {
  readonly command: string;
  readonly output: string;
}

export interface ConsoleBlock {
  /** Where the commands and outputs stand in the document, fences left out. */
  readonly start: number;
  readonly end: number;
  readonly commands: readonly ConsoleCommand[];
}

const fenced = /^```console\n([\s\S]*?)^```$/gm;

export function consoleBlocks(document: string): readonly ConsoleBlock[] {
  return [...document.matchAll(fenced)].map((match) => {
    const start = match.index + '```console\n'.length;
    const text = match[1] ?? '';
    return { start, end: start + text.length, commands: commandsIn(text) };
  });
}

export function blockText(commands: readonly ConsoleCommand[]): string {
  return commands.map(({ command, output }) => `$ ${command}\n${output}`).join('');
}

function commandsIn(text: string): readonly ConsoleCommand[] {
  return text
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { command: part.slice(0, end), output: part.slice(end + 1) };
    });
}
