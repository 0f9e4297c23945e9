import type { Lint, LintCode, LintCost, LintFinding, LintMeasured } from '../core/Lint.ts';
import { count, counted } from './count.ts';
import { differenceInterval, differenceValue } from './estimateText.ts';
import { fixed } from './fixed.ts';
import { joined } from './joined.ts';
import { percent } from './percent.ts';
import { clipped, shortened } from './shortened.ts';
import { visibleText } from './visibleText.ts';

interface Wording {
  /** What is wrong, to stand above those it is wrong with. */
  readonly title: string;
  /** What it does to calls, and what helps. */
  readonly remedy: string;
  /** How the size of one counts; `null`: it has none worth showing. */
  readonly counts: string | null;
}

const wordings: Readonly<Record<LintCode, Wording>> = {
  'contradictory-schema': { title: 'Schemas that contradict themselves', remedy: 'No call, or only a wrong one, can satisfy them: mend the schema.', counts: 'contradiction' },
  'near-duplicate-tools': { title: 'Tools that say nearly the same', remedy: 'A model cannot tell which is meant: say in each description when it is and when it is not, or make them one.', counts: null },
  'same-words-names': { title: 'Names of the same words', remedy: 'Such names are taken for one another: give each a word of its own.', counts: null },
  'no-tool-description': { title: 'Tools without a description', remedy: 'Only the name is left to choose by: say what the tool does and when to use it.', counts: null },
  'short-tool-description': { title: 'Descriptions that say no more than the name', remedy: 'Say what the tool does, when to use it and what it gives.', counts: null },
  'required-without-description': { title: 'Required parameters without a description', remedy: 'A model has to guess what belongs there: say what it is and how it is written.', counts: 'parameter' },
  'enum-in-disguise': { title: 'Free texts that are enums', remedy: 'The description lists all values and the schema takes any text: write them as “enum”, so that others cannot be given.', counts: 'value' },
  'oversized-schema': { title: 'Oversized tools', remedy: 'They are paid for in every request and push the others aside: shorten them, or split the tool.', counts: null },
  'generic-tool-name': { title: 'Names that say nothing', remedy: 'Name the action and the thing (“cancel_order”).', counts: null },
  'generic-parameter-name': { title: 'Parameters whose names say nothing, without a description', remedy: 'Name what belongs there, or describe it.', counts: 'parameter' },
  'parameter-without-description': { title: 'Optional and inner parameters without a description', remedy: 'Say what each is and how it is written.', counts: 'parameter' },
  'parameter-without-type': { title: 'Parameters without a type', remedy: 'Anything is valid there, and nothing can be checked: declare the type.', counts: 'parameter' },
  'deep-nesting': { title: 'Deep nesting', remedy: 'Arguments get lost in it: take the inner parameters out, or make two tools.', counts: 'level' },
  'recursive-schema': { title: 'Schemas that refer back to themselves', remedy: 'Some providers refuse them: cut them at a depth.', counts: null },
  'strict-refused': { title: 'Schemas that strict modes refuse', remedy: 'Such tools are offered without the guarantee that calls fit the schema: write unions as “anyOf” and close objects.', counts: null },
  'refused-parameter-name': { title: 'Names of parameters that some providers refuse', remedy: 'Use at most 64 letters, digits, “_”, “.” and “-”.', counts: 'parameter' },
  'name-needs-renaming': { title: 'Names of tools that providers do not take', remedy: 'They are renamed where they are sent: use at most 64 letters, digits, “_” and “-”.', counts: null },
  'no-parameters': { title: 'Tools that take nothing', remedy: 'Nothing is wrong if that is meant.', counts: null },
  'many-tools': { title: 'More tools than every provider takes', remedy: 'Some take at most 128 in one request: offer those that fit the question, by a retriever.', counts: null },
};

/** Findings of one kind that are shown; all are in the JSON. */
const most = 12;

/** A lint as text for the terminal, with what its findings cost in a run. `columns`: width that no line should pass. */
export function lintText({ label, tools, tokens, findings }: Lint, columns: number, costs: readonly LintCost[] = []): string {
  const lines = [`${visibleText(label)}: ${counted(tools, 'tool')}, about ${counted(tokens, 'token')} (UTF-8 bytes divided by four)`];
  for (const [code, all] of Map.groupBy(findings, ({ code: one }) => one)) {
    const { title, remedy } = wordings[code];
    lines.push('', `${title} (${count(all.length)})`, ...all.slice(0, most).map((finding) => `  ${clipped(lintLine(finding), Math.max(20, columns - 2))}`));
    if (all.length > most) lines.push(`  and ${count(all.length - most)} more; --json lists all`);
    lines.push(`  → ${remedy}`, ...costs.filter((cost) => cost.code === code).map(costLine));
  }
  if (findings.length === 0) lines.push('', 'Nothing found that would hurt.');
  return `${lines.join('\n')}\n`;
}

/** `m: +12 points [+3, +21] of failures, 40 trials of 6 tools with it and 200 of 20 without`. */
function costLine({ model, difference, withFinding, without }: LintCost): string {
  const side = ({ trials, tools }: LintCost['without']): string => `${counted(trials, 'trial')} of ${counted(tools, 'tool')}`;
  const cost = difference.state === 'too-few' ? 'too few tools to tell what it cost' : `${differenceValue(difference)} points ${differenceInterval(difference)} of failures`;
  return `  measured, ${safe(model)}: ${cost}; ${side(withFinding)} with it, ${side(without)} without`;
}

/** One finding: the tools, what was found and its size. */
export function lintLine(finding: LintFinding): string {
  const { tools, parameters, found } = finding;
  const names = tools.length === 0 ? 'the catalog' : joined(listed(tools.map(safe), 6));
  const where = parameters.length === 0 ? '' : `: ${listed(parameters.map(safe), 6).join(', ')}`;
  const what = found.length === 0 ? '' : ` – ${listed(found.map(safe), 8).join(', ')}`;
  return `${names}${where}${sizeText(finding)}${what}`;
}

function sizeText({ code, size }: LintFinding): string {
  const { counts } = wordings[code];
  if (size === null) return '';
  if (size.unit === 'overlap') return ` (overlap ${fixed(size.value, 2)} of 1)`;
  if (size.unit === 'tokens') return ` (about ${counted(size.value, 'token')}${size.share === 1 ? '' : `, ${percent(size.share, 0)} of the catalog`})`;
  return counts === null ? '' : ` (${counted(size.value, counts)})`;
}

function listed(texts: readonly string[], shown: number): readonly string[] {
  return texts.length <= shown ? texts : [...texts.slice(0, shown), `${String(texts.length - shown)} more`];
}

function safe(text: string): string {
  return shortened(visibleText(text), 80);
}

/** What the costs of findings rest on. */
export function measuredText({ used, severalTools, notOffered, changed, stressed, notGraded }: LintMeasured): string {
  const left = [
    [severalTools, 'about no tool or several'],
    [notOffered, 'about a tool that is not among these'],
    [changed, 'about a tool that was another then'],
    [stressed, 'asked under a change that was put to the test'],
    [notGraded, 'not graded'],
  ].flatMap(([count, why]) => (Number(count) === 0 ? [] : [`${counted(Number(count), 'trial')} ${String(why)}`]));
  return `\nMeasured on ${counted(used, 'trial')} about one of these tools each, within the same subtask, with tools as the units; intervals of one model hold together at 95\u00a0%.\n${left.length === 0 ? '' : `Left out: ${left.join(', ')}.\n`}What else the tools with a finding have in common is not told apart from it.\n`;
}
