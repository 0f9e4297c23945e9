import type { Problem } from '../../core/Problem.ts';
import { visibleText } from '../../wording/visibleText.ts';

const shown = 3;

/** What could not be put to models, the first few in full. Names and texts of files are shown and never obeyed. */
export function unusableText(problems: readonly Problem[]): string {
  const lines = problems.slice(0, shown).map(({ code, file, line, detail }) => {
    const place = file === null ? '' : ` ${visibleText(file)}${line === null ? '' : `:${String(line)}`}`;
    return `  ${code}${place} ${visibleText(detail)}\n`;
  });
  return `${String(problems.length)} of the questions could not be used as they are:\n${lines.join('')}`;
}
