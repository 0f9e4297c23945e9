import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { nextCursor, paged, pageParameters, usualPage } from '../../../composer/kit/paged.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { companyOf, crmOf, probabilities } from '../records.ts';

const filterSchema = objectSchema(
  {
    stage: { type: 'string', enum: Object.keys(probabilities), description: 'Only deals at this stage' },
    min_amount: { type: 'number', minimum: 0, description: 'Only deals worth this much or more, in EUR' },
  },
  [],
);

export const listDeals: DefinedTool = {
  tool: {
    name: 'list_deals',
    description: 'Lists the deals with one company, the most recently created first.',
    parameters: objectSchema(
      {
        company_id: { type: 'string', description: 'Company id, such as CMP-118' },
        filter: filterSchema,
        ...pageParameters,
      },
      ['company_id'],
    ),
    result: objectSchema(
      {
        company_id: { type: 'string' },
        filter: { ...filterSchema, description: 'What the list was narrowed by, if anything' },
        deals: {
          type: 'array',
          items: objectSchema({ id: { type: 'string', description: 'Deal id, such as DEAL-2041' }, amount: { type: 'number', description: 'In EUR' }, created_on: { type: 'string', format: 'date' } }),
        },
        next_cursor: nextCursor,
      },
      ['company_id', 'deals', 'next_cursor'],
    ),
  },
  effect: 'reads',
  parameters: { company_id: 'company-id', 'filter.stage': 'stage', 'filter.min_amount': 'least-amount' },
  requests: [
    { id: 'list', text: 'list the deals with {company_id}[ that are {filter.stage}]' },
    { id: 'show', text: 'show me all deals[ worth at least {filter.min_amount}] with {company_id}' },
    { id: 'which', text: 'find out which deals we have with {company_id}[ that are worth {filter.min_amount} or more]' },
    { id: 'overview', text: 'give me an overview of the deals with {company_id}[ that are {filter.stage}]' },
    { id: 'without-company', text: 'list the deals that are {filter.stage}' },
  ],
  questions: [
    { id: 'ask-how-many', text: 'How many deals[ worth {filter.min_amount} or more] do we have with {company_id}?', answers: [{ path: 'deals[*].id', kind: 'number', take: 'count', unit: null }] },
    { id: 'ask-worth', text: 'What are all deals with {company_id} worth altogether?', answers: [{ path: 'deals[*].amount', kind: 'money', take: 'sum', unit: '"EUR"' }] },
    { id: 'ask-largest', text: 'How much is the largest deal with {company_id} worth?', answers: [{ path: 'deals[*].amount', kind: 'money', take: 'largest', unit: '"EUR"' }] },
    { id: 'ask-stage-worth', text: 'How much do the deals with {company_id} that are {filter.stage} add up to?', answers: [{ path: 'deals[*].amount', kind: 'money', take: 'sum', unit: '"EUR"' }] },
  ],
  mentions: [
    { id: 'newest', text: 'the newest deal with {company_id}', path: 'deals[0].id', type: 'deal-id' },
    { id: 'latest', text: 'the most recently created deal with {company_id}', path: 'deals[0].id', type: 'deal-id' },
    { id: 'every', text: 'every deal[ worth {filter.min_amount} or more] with {company_id}', path: 'deals[*].id', type: 'deal-id' },
  ],
  conditions: [],
  execute: ({ company_id, filter, ...page }, state) => {
    const company = companyOf(state, company_id);
    const { stage, min_amount } = isJsonObject(filter) ? filter : {};
    const found = crmOf(state)
      .deals.filter((deal) => deal.company_id === company.id && (stage === undefined || deal.stage === stage) && (typeof min_amount !== 'number' || deal.amount >= min_amount))
      // Ids are given in order, and decide between deals of one day.
      .sort((a, b) => (a.created_on + a.id < b.created_on + b.id ? 1 : -1));
    const { entries, next_cursor } = paged(found, page, usualPage);
    return { company_id: company.id, ...(filter === undefined ? {} : { filter }), deals: entries.map(({ id, amount, created_on }) => ({ id, amount, created_on })), next_cursor };
  },
};
