import type { LintFinding } from '../../core/Lint.ts';
import type { Tool } from '../../core/Tool.ts';
import { nameWords } from '../nameWords.ts';

/** Words that say nothing of what a tool is for. */
const generic = new Set('run do execute exec call invoke perform process handle data get set fetch info information item items object objects value values result results thing things stuff tool function action actions task tasks api request response main test helper util query list update manage op operation use new my the'.split(' '));

/** What every provider takes as the name of a tool, and as that of a parameter. */
const safeName = /^[A-Za-z0-9_-]{1,64}$/;

/** Names that do not tell tools apart, or that providers do not take. */
export function nameFindings(tools: readonly Tool[]): readonly LintFinding[] {
  return [
    ...sameWords(tools),
    ...tools.flatMap(({ name }): readonly LintFinding[] => {
      const words = nameWords(name);
      const vague = words.every((word) => generic.has(word) || word.length < 2 || /^\d+$/.test(word));
      return [
        ...(vague ? [plain('generic-tool-name', name, words)] : []),
        ...(safeName.test(name) ? [] : [plain('name-needs-renaming', name, name.length > 64 ? [`${String(name.length)} characters`] : [...new Set(name.replace(/[A-Za-z0-9_-]/g, ''))])]),
      ];
    }),
  ];
}

function plain(code: LintFinding['code'], tool: string, found: readonly string[]): LintFinding {
  return { code, tools: [tool], size: null, parameters: [], found };
}

/** Tools whose names have the same words, in another order or written otherwise. */
function sameWords(tools: readonly Tool[]): readonly LintFinding[] {
  const groups = Map.groupBy(tools, ({ name }) => nameWords(name).toSorted().join(' '));
  return [...groups].flatMap(([words, members]): readonly LintFinding[] =>
    members.length > 1 && words !== '' ? [{ code: 'same-words-names', tools: members.map(({ name }) => name), size: { unit: 'count', value: members.length }, parameters: [], found: words.split(' ') }] : [],
  );
}
