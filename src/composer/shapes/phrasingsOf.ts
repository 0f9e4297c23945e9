import type { Question, WorldTool } from '../../core/World.ts';
import type { Domain } from '../Domain.ts';
import type { Intent } from '../Intent.ts';
import { unsaidParameters } from '../requiredParameters.ts';
import { templateId, templatePart } from '../templatePart.ts';

export type Part = 'find' | 'confirm';

/** Ways of asking for a tool that name all that it needs, of one part of the templates. */
export function phrasingsOf(domain: Domain, tool: WorldTool, part: Part, kind: 'request' | 'question'): readonly Asking[] {
  return remembered(complete, domain, tool, `${part} ${kind}`, () => findPhrasings(domain, tool, part, kind));
}

type Asking = Pick<Intent, 'kind' | 'phrasing'>;

type Known<Found> = WeakMap<WorldTool, Map<string, Found>>;

const complete: Known<readonly Asking[]> = new WeakMap();
const incomplete: Known<readonly Incomplete[]> = new WeakMap();

/** A catalog may have thousands of tools, and each draw looks at them all. */
function remembered<Found>(known: Known<Found>, { id }: Domain, tool: WorldTool, what: string, find: () => Found): Found {
  const ofTool = known.get(tool) ?? new Map<string, Found>();
  known.set(tool, ofTool);
  const key = `${what} ${id}`;
  const found = ofTool.get(key) ?? find();
  ofTool.set(key, found);
  return found;
}

function findPhrasings(domain: Domain, tool: WorldTool, part: Part, kind: 'request' | 'question'): readonly Asking[] {
  const all = kind === 'request' ? tool.requests : tool.questions;
  return all.flatMap((phrasing) => (isOf(domain, tool, part, phrasing.id) && unsaidParameters(tool, phrasing).length === 0 ? [{ kind, phrasing }] : []));
}

interface Incomplete {
  readonly phrasing: Intent['phrasing'];
  readonly missing: string;
}

/** Requests that leave out exactly one required parameter, with its name. */
export function incompleteRequests(domain: Domain, tool: WorldTool, part: Part): readonly Incomplete[] {
  return remembered(incomplete, domain, tool, part, () => findIncomplete(domain, tool, part));
}

function findIncomplete(domain: Domain, tool: WorldTool, part: Part): readonly Incomplete[] {
  return tool.requests.flatMap((phrasing) => {
    const [missing, ...more] = unsaidParameters(tool, phrasing);
    return missing === undefined || more.length > 0 || !isOf(domain, tool, part, phrasing.id) ? [] : [{ phrasing, missing }];
  });
}

function isOf(domain: Domain, { tool }: WorldTool, part: Part, phrasing: string): boolean {
  return templatePart(templateId(domain.id, tool.name, phrasing)) === part;
}

/** Where in its result stands what is asked for; none where that is the whole result, or has to be made of it. */
export function askedPaths(intent: Intent): readonly string[] {
  const { tool, phrasing, kind } = intent;
  if (kind === 'request') return tool.requests.find(({ id }) => id === phrasing.id)?.asks ?? [];
  const answers = answersOf(intent);
  return answers.every(({ take }) => take === 'value' || take === 'each') ? answers.map(({ path }) => path) : [];
}

/** What a question is answered by; none where it is no question. */
export function answersOf({ tool, phrasing, kind }: Intent): Question['answers'] {
  return kind === 'question' ? (tool.questions.find(({ id }) => id === phrasing.id)?.answers ?? []) : [];
}
