import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { plainQuestions, beyond } from './questions.ts';
import { start } from './start.ts';
import { assignEquipment } from './tools/assignEquipment.ts';
import { changeSalary } from './tools/changeSalary.ts';
import { createJobOpening } from './tools/createJobOpening.ts';
import { decideLeaveRequest } from './tools/decideLeaveRequest.ts';
import { findEmployee } from './tools/findEmployee.ts';
import { getDepartment } from './tools/getDepartment.ts';
import { getEmployee } from './tools/getEmployee.ts';
import { getLeaveBalance } from './tools/getLeaveBalance.ts';
import { getPayslip } from './tools/getPayslip.ts';
import { listDirectReports } from './tools/listDirectReports.ts';
import { listEquipment } from './tools/listEquipment.ts';
import { listJobOpenings } from './tools/listJobOpenings.ts';
import { listLeaveRequests } from './tools/listLeaveRequests.ts';
import { requestLeave } from './tools/requestLeave.ts';
import { types } from './valueTypes.ts';

/** A personnel office: people, departments, leave, pay, job openings and equipment. */
export const world: World = createWorld({
  id: 'hr',
  version: '1',
  description: 'Employees, departments, leave, pay, job openings and equipment of a company',
  heldOut: false,
  tools: [
    findEmployee,
    getEmployee,
    listDirectReports,
    getDepartment,
    getLeaveBalance,
    listLeaveRequests,
    getPayslip,
    listJobOpenings,
    listEquipment,
    requestLeave,
    decideLeaveRequest,
    assignEquipment,
    createJobOpening,
    changeSalary,
  ],
  types,
  start,
  plainQuestions,
  beyond,
});
