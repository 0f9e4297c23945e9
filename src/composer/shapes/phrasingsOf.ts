import type { Question, WorldTool } from '../../core/World.ts';
import type { Domain } from '../Domain.ts';
import type { Intent } from '../Intent.ts';
import { unsaidParameters } from '../requiredParameters.ts';
import { templateId, templatePart } from '../templatePart.ts';

export type Part = 'find' | 'confirm';

/** Ways of asking for a tool that name all that it needs, of one part of the templates. */
export function phrasingsOf(domain: Domain, tool: WorldTool, part: Part, kind: 'request' | 'question'): readonly Pick<Intent, 'kind' | 'phrasing'>[] {
  const all = kind === 'request' ? tool.requests : tool.questions;
  return all.flatMap((phrasing) => (isOf(domain, tool, part, phrasing.id) && unsaidParameters(tool, phrasing).length === 0 ? [{ kind, phrasing }] : []));
}

/** Requests that leave out exactly one required parameter, with its name. */
export function incompleteRequests(domain: Domain, tool: WorldTool, part: Part): readonly { readonly phrasing: Intent['phrasing']; readonly missing: string }[] {
  return tool.requests.flatMap((phrasing) => {
    const [missing, ...more] = unsaidParameters(tool, phrasing);
    return missing === undefined || more.length > 0 || !isOf(domain, tool, part, phrasing.id) ? [] : [{ phrasing, missing }];
  });
}

function isOf(domain: Domain, { tool }: WorldTool, part: Part, phrasing: string): boolean {
  return templatePart(templateId(domain.id, tool.name, phrasing)) === part;
}

/** What a question is answered by; none where it is no question. */
export function answersOf({ tool, phrasing, kind }: Intent): Question['answers'] {
  return kind === 'question' ? (tool.questions.find(({ id }) => id === phrasing.id)?.answers ?? []) : [];
}
