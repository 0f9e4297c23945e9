import { clipped } from '../../wording/shortened.ts';
import { visibleLines, visibleText } from '../../wording/visibleText.ts';

const longest = 2000;

/** Text on one line in which no character means anything to Markdown or HTML. */
export function escaped(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('://', '&#58;//')
    .replaceAll('@', '&#64;')
    .replace(/\bwww\./gi, (host) => `${host.slice(0, -1)}&#46;`)
    .replace(/^\s*[-+=]/, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** Text as a code block whose fence is longer than any run of backticks in it. */
export function fenced(text: string): string {
  const shown = clipped(visibleLines(text), longest);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((most, run) => Math.max(most, run.length + 1), 3));
  return `${fence}text\n${shown}\n${fence}`;
}
