import type { DefinedTool } from '../../../composer/kit/createWorld.ts';
import { calendarDay } from '../../../composer/kit/calendarDay.ts';
import { objectSchema } from '../../../composer/kit/objectSchema.ts';
import { textOf } from '../../../composer/kit/textOf.ts';
import { ToolFailure } from '../../../composer/kit/ToolFailure.ts';
import { isJsonObject } from '../../../core/Json.ts';
import { driveOf, fileOf, roles, userOf } from '../records.ts';

export const shareFile: DefinedTool = {
  tool: {
    name: 'share_file',
    description: 'Gives a user access to a file that is not shared with them yet.',
    parameters: objectSchema(
      {
        file_id: { type: 'string', description: 'File id, such as FILE-1212' },
        user_id: { type: 'string', description: 'Whom to give access, such as USR-512' },
        role: { type: 'string', enum: [...roles], description: 'What they may do: view, also comment, or also edit' },
        expires_on: { type: 'string', format: 'date', description: 'Last day of access (YYYY-MM-DD); for good where it is left out' },
        notification: objectSchema({ message: { type: 'string', minLength: 1, description: 'Text sent along' } }, []),
      },
      ['file_id', 'user_id', 'role'],
    ),
    result: objectSchema({ share_id: { type: 'string', description: 'Such as SHR-200' } }),
  },
  effect: 'changes',
  parameters: { file_id: 'file-id', user_id: 'user-id', role: 'role', expires_on: 'last-day', 'notification.message': 'text' },
  requests: [
    { id: 'share', text: 'share {file_id} with {user_id} so that they can {role} it[ until {expires_on}]' },
    { id: 'let', text: 'let {user_id} {role} {file_id}[ until {expires_on}]' },
    { id: 'right', text: 'give {user_id} the right to {role} {file_id}[ and send them the message {notification.message}]' },
    { id: 'access', text: 'give {user_id} access to {file_id} so that they can {role} it[ until {expires_on}][, with the message {notification.message}]' },
    { id: 'without-user', text: 'give somebody else the right to {role} {file_id}' },
  ],
  questions: [],
  mentions: [],
  conditions: [],
  execute: ({ file_id, user_id, role, expires_on, notification }, state) => {
    const file = fileOf(state, file_id);
    const user = userOf(state, user_id);
    const last = expires_on === undefined ? null : calendarDay(expires_on);
    if (last !== null && last < state.today) throw new ToolFailure('in_the_past', `${last} has passed.`);
    if (file.owner_id === user.id) throw new ToolFailure('is_owner', `${user.id} owns ${file.id}.`);
    const { shares } = driveOf(state);
    if (shares.some((share) => share.file_id === file.id && share.user_id === user.id)) throw new ToolFailure('already_shared', `${file.id} is shared with ${user.id} already.`);
    const { message } = isJsonObject(notification) ? notification : {};
    const id = `SHR-${String(200 + shares.length)}`;
    shares.push({ id, file_id: file.id, user_id: user.id, role: textOf(role), granted_on: state.today, expires_on: last, message: typeof message === 'string' ? message : null });
    return { share_id: id };
  },
};
