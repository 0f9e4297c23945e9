import { textIfGiven } from '../../../composer/kit/argumentValues.ts';
import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { comingDay } from '../../../composer/kit/calendarDay.ts';
import { timeOfDay } from '../../../composer/kit/timeOfDay.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { officeOf } from '../records.ts';

export const createReminder: DefinedTool = {
  tool: {
    name: 'create_reminder',
    description: 'Sets a reminder for me.',
    parameters: {
      type: 'object',
      properties: {
        text: { type: 'string', minLength: 1, maxLength: 200, description: 'What to be reminded of' },
        date: { type: 'string', format: 'date', description: 'YYYY-MM-DD' },
        time: { type: 'string', description: 'Time of day as HH:MM, 24 hours' },
        priority: { type: 'string', enum: ['low', 'normal', 'high'], default: 'normal' },
      },
      required: ['text', 'date', 'time'],
    },
    result: { type: 'object', properties: { reminder_id: { type: 'string', description: 'Such as REM-1' } }, required: ['reminder_id'] },
  },
  effect: 'changes',
  parameters: { text: 'chore', date: 'day', time: 'time', priority: 'priority' },
  requests: [
    { id: 'remind', text: 'remind me {date} at {time}: {text}[ ({priority} priority)]' },
    { id: 'set', text: 'set a[ {priority}-priority] reminder {date} at {time} that says {text}' },
    { id: 'make', text: 'make a reminder of {text} for me that goes off {date} at {time}[, with {priority} priority]' },
    { id: 'not-forget', text: 'see that I do not forget {text}: I want a reminder {date} at {time}' },
    { id: 'without-day', text: 'remind me at {time}: {text}[ ({priority} priority)]' },
    { id: 'without-time', text: 'set a[ {priority}-priority] reminder {date} that says {text}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ text, date, time, priority }, state) => {
    const { reminders } = officeOf(state);
    const id = `REM-${String(reminders.length + 1)}`;
    reminders.push({ id, text: textOf(text), date: comingDay(date, state.today), time: timeOfDay(time), priority: textIfGiven(priority) ?? 'normal' });
    return { reminder_id: id };
  },
};
