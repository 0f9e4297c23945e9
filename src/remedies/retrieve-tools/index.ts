import type { ArmOrigin } from '../../core/Case.ts';
import type { Harness } from '../../core/Harness.ts';
import type { Remedy } from '../../core/Remedy.ts';
import { armMeasures } from '../../diagnosis/remedies/armMeasures.ts';

export const remedy: Remedy = {
  id: 'retrieve-tools',
  version: '1',
  description: 'put a retriever before the model, and offer only what it keeps of a whole catalog',
  application: 'Put this retriever before the model, over the same catalog, with the user’s last message as query, and offer the tools that it keeps. Recall is in the table: a request of which a right tool is left out is lost whatever the model does. Questions of a run that offer no whole catalog stay as they are.',
  measuredBy: 'stress breakpoints --levels all,retrieved@16 --model …',
  measure: (answers) => armMeasures(answers, { changed: ({ tools, schema, format }) => (tools === 'all' ? { tools: 'retrieved', schema, format } : null), harness: settings }),
  files: ({ harness: { retrieval }, retrieved }) => (retrieval === null || retrieved === null ? [] : [{ name: `retriever-${retrieval.retriever}-${String(retrieval.keep)}.json`, text: `${JSON.stringify({ ...retrieval, query: 'last message of the user', rightTools: retrieved.reduce((sum, { wanted }) => sum + wanted, 0), retrieved: retrieved.reduce((sum, { found }) => sum + found, 0) }, null, 2)}\n` }]),
};

function settings({ retrieved, cutTo }: ArmOrigin): Partial<Harness> {
  return retrieved === null || cutTo === null ? {} : { retrieval: { retriever: retrieved.retriever, keep: cutTo } };
}
