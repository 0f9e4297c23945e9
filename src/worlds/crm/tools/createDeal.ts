import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { sameName } from '../../../composer/kit/spoken/names.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { companyOf, crmOf, pipelines } from '../records.ts';

export const createDeal: DefinedTool = {
  tool: {
    name: 'create_deal',
    description: 'Opens a deal with a company at the stage “new” and gives its id. The account owner of the company becomes its owner.',
    parameters: objectSchema(
      {
        title: { type: 'string', minLength: 1, description: 'Not yet used for a deal with this company' },
        company_id: { type: 'string', description: 'Company id, such as CMP-118' },
        amount: { type: 'number', minimum: 1, maximum: 10_000_000, description: 'In EUR' },
        pipeline: { type: 'string', enum: [...pipelines], default: 'new_business' },
        expected_close_on: { type: 'string', format: 'date', description: 'YYYY-MM-DD, not in the past' },
      },
      ['title', 'company_id', 'amount'],
    ),
    result: objectSchema({ deal_id: { type: 'string', description: 'Such as DEAL-3010' } }),
  },
  effect: 'changes',
  parameters: { title: 'deal-title', company_id: 'company-id', amount: 'amount', pipeline: 'other-pipeline', expected_close_on: 'close-day' },
  requests: [
    { id: 'create', text: 'create a deal titled {title} and worth {amount} with {company_id}[, expected to close {expected_close_on}]' },
    { id: 'open', text: 'open a new deal over {amount} with {company_id} and call it {title}[; it goes into {pipeline}]' },
    { id: 'enter', text: 'enter {title} as a new {amount} deal for {company_id}[ in {pipeline}]' },
    { id: 'add', text: 'add a deal for {company_id}: {title}, {amount}[, filed under {pipeline}]' },
    { id: 'without-amount', text: 'open a new deal titled {title} with {company_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ title, company_id, amount, pipeline, expected_close_on }, state) => {
    const company = companyOf(state, company_id);
    const close = expected_close_on === undefined ? null : calendarDay(expected_close_on);
    if (close !== null && close < state.today) throw new ToolFailure('in_the_past', `${close} has passed.`);
    const { deals } = crmOf(state);
    if (deals.some((deal) => deal.company_id === company.id && sameName(deal.title, textOf(title)))) throw new ToolFailure('already_exists', `${company.id} already has a deal with this title.`);
    const id = `DEAL-${String(3000 + deals.length)}`;
    deals.push({
      id,
      title: textOf(title),
      company_id: company.id,
      contact_id: null,
      owner_id: company.owner_id,
      pipeline: typeof pipeline === 'string' ? pipeline : 'new_business',
      stage: 'new',
      amount: Number(amount),
      created_on: state.today,
      expected_close_on: close,
    });
    return { deal_id: id };
  },
};
