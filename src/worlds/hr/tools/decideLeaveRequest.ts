import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { employeeOf, leaveRequestOf } from '../records.ts';

export const decideLeaveRequest: DefinedTool = {
  tool: {
    name: 'decide_leave_request',
    description: 'Approves or rejects a pending leave request. Days of approved leave are taken off the balance.',
    parameters: {
      type: 'object',
      properties: {
        request_id: { type: 'string', description: 'Request id, such as LVR-500' },
        decision: { type: 'string', enum: ['approve', 'reject'] },
        comment: { type: 'string', maxLength: 200, default: '', description: 'Sent to the employee' },
      },
      required: ['request_id', 'decision'],
    },
    result: { type: 'object', properties: { request_id: { type: 'string' }, status: { type: 'string' } }, required: ['request_id', 'status'] },
  },
  effect: 'changes',
  parameters: { request_id: 'leave-request-id', decision: 'decision', comment: 'comment' },
  requests: [
    { id: 'decide', text: '{decision} {request_id}[ with the comment {comment}]' },
    { id: 'go-ahead', text: 'go ahead and {decision} {request_id}[, commenting {comment}]' },
    { id: 'on-my-behalf', text: '{decision} {request_id} on my behalf[ and add the comment {comment}]' },
    { id: 'in-the-system', text: '{decision} {request_id} in the leave system' },
    { id: 'without-decision', text: 'settle {request_id} with the comment {comment}' },
    { id: 'without-request', text: '{decision} the leave request with the comment {comment}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ request_id, decision, comment }, state) => {
    const request = leaveRequestOf(state, request_id);
    if (request.status !== 'pending') throw new ToolFailure('already_decided', `Request ${request.id} is ${request.status} already.`);
    const balance = employeeOf(state, request.employee_id).leave[request.leave_type];
    if (decision === 'approve') {
      if (request.days > balance.left) throw new ToolFailure('not_enough_days', `Only ${String(balance.left)} days of it are left.`);
      balance.left -= request.days;
      balance.taken += request.days;
    }
    request.status = decision === 'approve' ? 'approved' : 'rejected';
    request.comment = textOf(comment);
    return { request_id: request.id, status: request.status };
  },
};
