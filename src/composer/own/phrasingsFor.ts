import type { Phrasing } from '../../core/World.ts';
import type { Tool } from '../../core/Tool.ts';
import { askFor, fromName } from './askFor.ts';
import type { Leaf } from './Leaf.ts';

/** Values that may be left out and are asked for in one request, at most. */
const mostOptional = 3;

interface Style {
  /** Permanent. */
  readonly id: string;
  /** `optional`: each stands or falls by itself. */
  readonly put: (ask: string, required: readonly Leaf[], optional: readonly Leaf[]) => string;
}

const slot = ({ path }: Leaf): string => `{${path}}`;
const named = (leaf: Leaf): string => `${leaf.label} ${slot(leaf)}`;
const inBrackets = (leaves: readonly Leaf[], text: (leaf: Leaf) => string): string => leaves.map((leaf) => `[${text(leaf)}]`).join('');

const filling: readonly Style[] = [
  { id: 'with', put: (ask, required, optional) => `${ask}, with ${required.map(named).join(', ')}${inBrackets(optional, (leaf) => `, ${named(leaf)}`)}` },
  { id: 'in-brackets', put: (ask, required, optional) => `${ask} (${required.map((leaf) => `${leaf.label}: ${slot(leaf)}`).join('; ')}${inBrackets(optional, (leaf) => `; ${leaf.label}: ${slot(leaf)}`)})` },
  { id: 'where', put: (ask, required, optional) => `${ask}, where the ${required.map((leaf) => `${leaf.label} is ${slot(leaf)}`).join(' and the ')}${inBrackets(optional, (leaf) => ` and the ${leaf.label} is ${slot(leaf)}`)}` },
  { id: 'use', put: (ask, required, optional) => `${ask}; use ${required.map((leaf) => `${slot(leaf)} as the ${leaf.label}`).join(', ')}${inBrackets(optional, (leaf) => `, ${slot(leaf)} as the ${leaf.label}`)}` },
  { id: 'take', put: (ask, required, optional) => `take ${required.map((leaf) => `${slot(leaf)} as the ${leaf.label}`).join(', ')}${inBrackets(optional, (leaf) => `, ${slot(leaf)} as the ${leaf.label}`)} and ${ask}` },
  { id: 'colon', put: (ask, required, optional) => `${ask}: ${required.map(named).join(', ')}${inBrackets(optional, (leaf) => `, ${named(leaf)}`)}` },
];

const bare: readonly Style[] = [
  { id: 'bare', put: (ask, _, optional) => `${ask}${inBrackets(optional, (leaf) => `, ${named(leaf)}`)}` },
  { id: 'bare-in-brackets', put: (ask, _, optional) => `${ask}${inBrackets(optional, (leaf) => ` (${leaf.label}: ${slot(leaf)})`)}` },
  { id: 'bare-dash', put: (ask, _, optional) => `${ask}${inBrackets(optional, (leaf) => ` – ${named(leaf)}`)}` },
];

/**
 * Ways of asking for a user's tool: in the words of its description and of its name, values called by what their
 * parameters are called. `missing`: parameters of which each is left out of some requests, so that it has to be asked for.
 */
export function phrasingsFor(tool: Tool, required: readonly Leaf[], optional: readonly Leaf[], missing: readonly Leaf[]): readonly Phrasing[] {
  const complete = told(tool, required, optional, '');
  const incomplete = missing.flatMap((left) => told(tool, required.filter((leaf) => leaf !== left), [], `/without-${left.path}`));
  return [...complete, ...incomplete];
}

function told(tool: Tool, required: readonly Leaf[], optional: readonly Leaf[], suffix: string): readonly Phrasing[] {
  const own = fromName(tool.name);
  const asks: readonly (readonly [string, string])[] = [[askFor(tool), ''], ...(own === null || own === askFor(tool) ? [] : [[own, '-named'] as const])];
  const styles = required.length === 0 ? bare : filling;
  const all = asks.flatMap(([ask, ending]) => styles.map(({ id, put }, place): Phrasing => ({ id: `${id}${ending}${suffix}`, text: put(ask, required, rotated(optional, place)) })));
  // The same words under two ids could stand in both parts.
  return [...new Map(all.toReversed().map((one) => [one.text, one] as const)).values()].toReversed();
}

/** Some of the values that may be left out, others for each style. */
function rotated(leaves: readonly Leaf[], by: number): readonly Leaf[] {
  const start = leaves.length === 0 ? 0 : (by * mostOptional) % leaves.length;
  return [...leaves.slice(start), ...leaves.slice(0, start)].slice(0, mostOptional);
}
