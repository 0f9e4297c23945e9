import { normaliseTools } from '../../catalog/normaliseTools.ts';
import { readToolList } from '../../catalog/readToolList.ts';
import type { ImportedCatalog, ToolSource } from '../../core/Importer.ts';
import { UserError } from '../../core/UserError.ts';
import { parseDocument } from '../../files/parseDocument.ts';

export function load(source: ToolSource): ImportedCatalog {
  if (source.kind !== 'text') throw unusable('a server was named');
  const parsed = parseDocument(source.text);
  if (parsed.state === 'fault') throw unusable(parsed.detail);
  const list = readToolList(parsed.value);
  if (list === null) throw unusable('it holds no list of tools');
  const { tools, problems } = normaliseTools(list.tools);
  return { catalog: { label: source.label, importer: 'openai@1', tools }, problems: [...list.problems, ...problems] };
}

function unusable(came: string): UserError {
  return new UserError({ expected: 'JSON that holds tools, such as [{"type": "function", "function": {"name": …, "parameters": …}}]', came, remedy: 'name a file of this kind' });
}
