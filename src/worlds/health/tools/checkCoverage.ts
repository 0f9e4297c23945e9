import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { policyOf, services } from '../records.ts';

export const checkCoverage: DefinedTool = {
  tool: {
    name: 'check_coverage',
    description: 'Tells how much of the cost of a treatment an insurance policy covers.',
    parameters: {
      type: 'object',
      properties: { policy_id: { type: 'string', description: 'Such as POL-60000' }, service: { type: 'string', enum: [...services], description: 'Treatment' } },
      required: ['policy_id', 'service'],
    },
    result: {
      type: 'object',
      properties: { policy_id: { type: 'string' }, service: { type: 'string' }, insurer: { type: 'string' }, percent: { type: 'integer', description: 'Share of the cost that is covered' }, copay: { type: 'number', description: 'EUR that the patient pays each time' } },
      required: ['policy_id', 'service', 'insurer', 'percent', 'copay'],
    },
  },
  effect: 'reads',
  parameters: { policy_id: 'policy-id', service: 'service' },
  requests: [
    { id: 'check', text: 'check whether {policy_id} covers {service}' },
    { id: 'share', text: 'find out how much of the cost of {service} {policy_id} pays' },
    { id: 'copay', text: 'look up the copay for {service} under {policy_id}' },
    { id: 'insured', text: 'see how well {service} would be covered by {policy_id}' },
    { id: 'without-policy', text: 'check whether the insurance covers {service}' },
    { id: 'without-service', text: 'find out how much of the treatment {policy_id} pays' },
  ],
  questions: [
    { id: 'percent', text: 'What percentage of the cost of {service} does {policy_id} cover?', answers: [{ path: 'percent', kind: 'number', take: 'value', unit: '"%"' }] },
    { id: 'how-much', text: 'How high is the copay for {service} under {policy_id}?', answers: [{ path: 'copay', kind: 'money', take: 'value', unit: '"EUR"' }] },
  ],
  mentions: [],
  conditions: [
    { id: 'little', path: 'percent', holds: 'below', text: 'if less than {limit} percent is covered', otherwise: 'if {limit} percent or more is covered' },
    { id: 'dear', path: 'copay', holds: 'at-least', text: 'if the copay is {limit} EUR or more', otherwise: 'if the copay is lower than {limit} EUR' },
  ],
  execute: ({ policy_id, service }, state) => {
    const policy = policyOf(state, policy_id);
    const cover = policy.cover.find((one) => one.service === service);
    if (cover === undefined) throw new ToolFailure('not_listed', `Policy ${policy.id} says nothing about it.`);
    return { policy_id: policy.id, service: cover.service, insurer: policy.insurer, percent: cover.percent, copay: cover.copay };
  },
};
