import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { employeeOf, equipmentOf } from '../records.ts';

export const assignEquipment: DefinedTool = {
  tool: {
    name: 'assign_equipment',
    description: 'Hands a device over to an employee; whoever had it before no longer has it.',
    parameters: {
      type: 'object',
      properties: {
        equipment_id: { type: 'string', description: 'Such as EQ-8000' },
        employee_id: { type: 'string', description: 'Employee id of the new holder, such as EMP-2000' },
        from: { type: 'string', format: 'date', description: 'Day of the handover (YYYY-MM-DD), today if left out' },
      },
      required: ['equipment_id', 'employee_id'],
    },
    result: { type: 'object', properties: { equipment_id: { type: 'string' }, holder_id: { type: 'string' } }, required: ['equipment_id', 'holder_id'] },
  },
  effect: 'changes',
  parameters: { equipment_id: 'equipment-id', employee_id: 'employee-id', from: 'start-day' },
  requests: [
    { id: 'assign', text: 'assign {equipment_id} to {employee_id}[ as of {from}]' },
    { id: 'hand-over', text: 'hand {equipment_id} over to {employee_id}[, effective from {from}]' },
    { id: 'give', text: 'give {employee_id} {equipment_id}[ from {from} on]' },
    { id: 'register', text: 'register {employee_id} as the new holder of {equipment_id}[ from {from}]' },
    { id: 'without-employee', text: 'assign {equipment_id} to somebody else from {from} on' },
    { id: 'without-equipment', text: 'assign a new device to {employee_id} from {from} on' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: (given, state) => {
    const equipment = equipmentOf(state, given['equipment_id']);
    const employee = employeeOf(state, given['employee_id']);
    const from = given['from'] === undefined ? state.today : calendarDay(given['from']);
    if (equipment.holder_id === employee.id) throw new ToolFailure('already_assigned', `${employee.id} has ${equipment.id} already.`);
    equipment.holder_id = employee.id;
    equipment.held_since = from;
    return { equipment_id: equipment.id, holder_id: employee.id };
  },
};
