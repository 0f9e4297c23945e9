import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { dealOf, probabilities } from '../records.ts';

const text = { type: 'string' };

export const getDeal: DefinedTool = {
  tool: {
    name: 'get_deal',
    description: 'Gives everything recorded about one deal. What is not set is left out.',
    parameters: objectSchema({ deal_id: { type: 'string', description: 'Deal id, such as DEAL-2041' } }),
    result: objectSchema(
      {
        id: text,
        title: text,
        company_id: text,
        main_contact_id: text,
        owner_id: { type: 'string', description: 'Salesperson who works on it' },
        pipeline: text,
        stage: text,
        amount: { type: 'number', description: 'In EUR' },
        probability: { type: 'integer', description: 'Chance of winning it, in per cent' },
        expected_close_on: { type: 'string', format: 'date' },
      },
      ['id', 'title', 'company_id', 'owner_id', 'pipeline', 'stage', 'amount', 'probability'],
    ),
  },
  effect: 'reads',
  parameters: { deal_id: 'deal-id' },
  requests: [
    { id: 'details', text: 'show me the deal record of {deal_id}' },
    { id: 'pull-up', text: 'pull up everything we have on {deal_id}' },
    { id: 'close', text: 'check when {deal_id} is expected to close' },
    { id: 'likely', text: 'look up how likely we are to win {deal_id}' },
  ],
  questions: [
    { id: 'ask-worth', text: 'How much is {deal_id} worth?', answers: [{ path: 'amount', kind: 'money', take: 'value', unit: '"EUR"' }] },
    { id: 'ask-close', text: 'When do we expect {deal_id} to close?', answers: [{ path: 'expected_close_on', kind: 'date', take: 'value', unit: null }] },
    { id: 'ask-chance', text: 'How high are our chances of winning {deal_id}?', answers: [{ path: 'probability', kind: 'number', take: 'value', unit: '"%"' }] },
    { id: 'ask-owner', text: 'What is the user id of the salesperson who owns {deal_id}?', answers: [{ path: 'owner_id', kind: 'id', take: 'value', unit: null }] },
  ],
  mentions: [
    { id: 'contact', text: 'the main contact for {deal_id}', path: 'main_contact_id', type: 'contact-id' },
    { id: 'owner', text: 'the owner of {deal_id}', path: 'owner_id', type: 'user-id' },
    { id: 'salesperson', text: 'the salesperson who owns {deal_id}', path: 'owner_id', type: 'user-id' },
    { id: 'company', text: 'the company behind {deal_id}', path: 'company_id', type: 'company-id' },
    { id: 'pipeline', text: 'the pipeline of {deal_id}', path: 'pipeline', type: 'pipeline' },
  ],
  conditions: [
    { id: 'amount', path: 'amount', holds: 'at-least', text: 'if the deal is worth {limit} EUR or more', otherwise: 'if it is worth less' },
    { id: 'probability', path: 'probability', holds: 'below', text: 'if the chances of winning it are below {limit} %', otherwise: 'otherwise' },
  ],
  execute: ({ deal_id }, state) => {
    const { id, title, company_id, contact_id, owner_id, pipeline, stage, amount, expected_close_on } = dealOf(state, deal_id);
    return {
      id,
      title,
      company_id,
      ...(contact_id === null ? {} : { main_contact_id: contact_id }),
      owner_id,
      pipeline,
      stage,
      amount,
      probability: probabilities[stage] ?? 0,
      ...(expected_close_on === null ? {} : { expected_close_on }),
    };
  },
};
