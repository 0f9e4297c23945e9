import { expect, test } from 'vitest';
import { worldSession } from '../../../test/worldSession.ts';
import { valuesAt } from '../../core/valueAt.ts';
import type { WorldState } from '../../core/World.ts';
import { world } from './index.ts';

/** Three users of a drive, a folder in a folder in a folder, three files. */
const small = {
  today: '2026-03-10',
  users: [
    { id: 'USR-1', name: 'Zoë Müller', email: 'zoe.muller@office.example.com', drive_id: 'DRV-1', joined_on: '2024-05-06' },
    { id: 'USR-2', name: 'Amir Sato', email: 'amir.sato@office.example.com', drive_id: 'DRV-1', joined_on: '2024-05-06' },
    { id: 'USR-3', name: 'Ruth Silva', email: 'ruth.silva@office.example.com', drive_id: 'DRV-1', joined_on: '2024-05-06' },
  ],
  drives: [{ id: 'DRV-1', name: 'Sales', top_folder_id: 'FLD-1', used_mb: 1500, quota_mb: 2000 }],
  folders: [
    { id: 'FLD-1', name: 'Archive', parent_id: null, owner_id: 'USR-1', created_on: '2025-01-01', color: null },
    { id: 'FLD-2', name: 'Finance', parent_id: 'FLD-1', owner_id: 'USR-2', created_on: '2025-02-01', color: 'red' },
    { id: 'FLD-3', name: 'Contracts', parent_id: 'FLD-2', owner_id: 'USR-3', created_on: '2025-03-01', color: null },
  ],
  files: [
    { id: 'FILE-1', name: 'Budget 2026', kind: 'spreadsheet', size_mb: 12, folder_id: 'FLD-3', owner_id: 'USR-1', modified_on: '2026-03-01' },
    { id: 'FILE-2', name: 'Menu draft', kind: 'pdf', size_mb: 30, folder_id: 'FLD-2', owner_id: 'USR-2', modified_on: '2026-03-05' },
    { id: 'FILE-3', name: 'Logo draft old', kind: 'image', size_mb: 8, folder_id: 'FLD-2', owner_id: 'USR-2', modified_on: '2026-03-06' },
  ],
  versions: [
    { id: 'VER-1', file_id: 'FILE-3', author_id: 'USR-3', saved_on: '2026-02-01', size_mb: 5, restored_from: null },
    { id: 'VER-2', file_id: 'FILE-1', author_id: 'USR-1', saved_on: '2026-03-01', size_mb: 12, restored_from: null },
    { id: 'VER-3', file_id: 'FILE-2', author_id: 'USR-2', saved_on: '2026-03-05', size_mb: 30, restored_from: null },
    { id: 'VER-4', file_id: 'FILE-3', author_id: 'USR-1', saved_on: '2026-03-06', size_mb: 8, restored_from: null },
  ],
  shares: [
    { id: 'SHR-1', file_id: 'FILE-3', user_id: 'USR-1', role: 'viewer', granted_on: '2026-01-01', expires_on: null, message: null },
    { id: 'SHR-2', file_id: 'FILE-3', user_id: 'USR-3', role: 'editor', granted_on: '2026-02-01', expires_on: '2026-05-01', message: null },
  ],
  comments: [],
} satisfies WorldState;

test('from the name of a file to a share of what was changed last one folder up', () => {
  const { call, state } = worldSession(world, small);
  const found = call('find_file', { name: 'budget 2026' });
  expect(found).toEqual({ id: 'FILE-1', name: 'Budget 2026' });
  const { folder_id } = call('get_file', { file_id: found.id });
  const { parent_id } = call('get_folder', { folder_id });
  const { files } = call('list_folder', { folder_id: parent_id });
  expect(files).toEqual([{ id: 'FILE-3', size_mb: 8, modified_on: '2026-03-06' }, { id: 'FILE-2', size_mb: 30, modified_on: '2026-03-05' }]);
  const { versions } = call('list_versions', { file_id: files[0].id });
  expect(versions).toEqual([{ id: 'VER-4', saved_on: '2026-03-06', saved_by: 'USR-1', size_mb: 8 }, { id: 'VER-1', saved_on: '2026-02-01', saved_by: 'USR-3', size_mb: 5 }]);
  expect(call('share_file', { file_id: files[1].id, user_id: versions[1].saved_by, role: 'commenter', expires_on: '2026-04-01', notification: { message: 'Have a look.' } })).toEqual({ share_id: 'SHR-202' });
  expect(state().shares[2]).toEqual({ id: 'SHR-202', file_id: 'FILE-2', user_id: 'USR-3', role: 'commenter', granted_on: '2026-03-10', expires_on: '2026-04-01', message: 'Have a look.' });
  expect(call('list_shares', { file_id: 'FILE-2' }).shares).toEqual([{ id: 'SHR-202', user_id: 'USR-3', role: 'commenter', shared_on: '2026-03-10', expires_on: '2026-04-01' }]);
});

test('from an e-mail address to the files on top of a drive', () => {
  const { call } = worldSession(world, small);
  const { id } = call('find_user', { email: 'ZOE.muller@office.example.com' });
  const user = call('get_user', { user_id: id });
  expect(user).toEqual({ id: 'USR-1', name: 'Zoë Müller', drive_id: 'DRV-1', joined_on: '2024-05-06' });
  const drive = call('get_drive', { drive_id: user.drive_id });
  expect(drive).toEqual({ id: 'DRV-1', name: 'Sales', top_folder_id: 'FLD-1', quota_mb: 2000, used_mb: 1500, free_mb: 500 });
  expect(call('list_folder', { folder_id: drive.top_folder_id })).toEqual({ folder_id: 'FLD-1', files: [], next_cursor: null });
});

test('an earlier version comes back on top of the others', () => {
  const { call, state, failure } = worldSession(world, small);
  expect(call('restore_version', { version_id: 'VER-1' })).toEqual({ file_id: 'FILE-3', version_id: 'VER-5004' });
  expect(call('list_versions', { file_id: 'FILE-3' }).versions[0]).toEqual({ id: 'VER-5004', saved_on: '2026-03-10', size_mb: 5 });
  expect(call('get_file', { file_id: 'FILE-3' })).toMatchObject({ size_mb: 5, modified_on: '2026-03-10' });
  expect(state().versions[4]).toEqual({ id: 'VER-5004', file_id: 'FILE-3', author_id: null, saved_on: '2026-03-10', size_mb: 5, restored_from: 'VER-1' });
  expect(failure('restore_version', { version_id: 'VER-5004' })).toBe('already_current');
  expect(call('restore_version', { version_id: 'VER-4' }).version_id).toBe('VER-5005');
});

test('filters narrow lists', () => {
  const { call } = worldSession(world, small);
  const ids = (filter: object): unknown => valuesAt(call('list_folder', { folder_id: 'FLD-2', filter: { ...filter } }), 'files[*].id');
  expect(ids({ kinds: ['pdf', 'document'] })).toEqual(['FILE-2']);
  expect(ids({ changed_since: '2026-03-06' })).toEqual(['FILE-3']);
  expect(ids({ kinds: ['spreadsheet'] })).toEqual([]);
  expect(valuesAt(call('list_versions', { file_id: 'FILE-3', saved_since: '2026-02-02' }), 'versions[*].id')).toEqual(['VER-4']);
  expect(valuesAt(call('list_shares', { file_id: 'FILE-3' }), 'shares[*].user_id')).toEqual(['USR-3', 'USR-1']);
  expect(valuesAt(call('list_shares', { file_id: 'FILE-3', shared_since: '2026-02-01' }), 'shares[*].id')).toEqual(['SHR-2']);
});

test('a new folder takes files, and the top folder has no parent', () => {
  const { call, state } = worldSession(world, small);
  const { folder_id } = call('create_folder', { name: 'Trade fair', parent_id: 'FLD-1', color: 'blue' });
  expect(call('move_files', { file_ids: ['FILE-2', 'FILE-1'], folder_id })).toEqual({ folder_id: 'FLD-903', moved: 2 });
  expect(call('get_folder', { folder_id })).toEqual({ id: 'FLD-903', name: 'Trade fair', parent_id: 'FLD-1', created_on: '2026-03-10', color: 'blue', subfolders: 0 });
  expect(call('get_folder', { folder_id: 'FLD-1' })).toEqual({ id: 'FLD-1', name: 'Archive', owner_id: 'USR-1', created_on: '2025-01-01', subfolders: 2 });
  expect(valuesAt(state(), 'files[*].folder_id')).toEqual(['FLD-903', 'FLD-903', 'FLD-2']);
});

test('comments stay with the file', () => {
  const { call, state } = worldSession(world, small);
  expect(call('add_comment', { file_id: 'FILE-1', text: 'I like this part.', anchor: { page: 3 }, assignee_id: 'USR-2' })).toEqual({ comment_id: 'COM-1' });
  expect(call('add_comment', { file_id: 'FILE-1', text: 'Shorten this.' })).toEqual({ comment_id: 'COM-2' });
  expect(state().comments).toEqual([{ id: 'COM-1', file_id: 'FILE-1', text: 'I like this part.', page: 3, assignee_id: 'USR-2' }, { id: 'COM-2', file_id: 'FILE-1', text: 'Shorten this.', page: null, assignee_id: null }]);
  expect(call('get_file', { file_id: 'FILE-1' })).toMatchObject({ name: 'Budget 2026', comments: 2, owner_id: 'USR-1', kind: 'spreadsheet' });
});

test.each([
  ['find_user', { email: 'nobody@office.example.com' }, 'not_found'],
  ['find_user', { email: 'zoe@office' }, 'invalid_email'],
  ['get_user', { user_id: 'USR-9' }, 'not_found'],
  ['get_drive', { drive_id: 'DRV-9' }, 'not_found'],
  ['find_file', { name: 'Budget' }, 'not_found'],
  ['get_file', { file_id: 'Budget 2026' }, 'not_found'],
  ['get_folder', { folder_id: 'FLD-9' }, 'not_found'],
  ['list_folder', { folder_id: 'FLD-1', filter: { kinds: ['video'] } }, 'invalid_arguments'],
  ['list_folder', { folder_id: 'FLD-1', filter: { changed_since: '01.03.2026' } }, 'invalid_date'],
  ['list_versions', { file_id: 'FILE-1', cursor: 'x' }, 'invalid_cursor'],
  ['list_shares', { file_id: 'FILE-9' }, 'not_found'],
  ['create_folder', { name: 'FINANCE', parent_id: 'FLD-1' }, 'already_exists'],
  ['create_folder', { name: 'Trade fair', parent_id: 'FLD-1', color: 'pink' }, 'invalid_arguments'],
  ['move_files', { file_ids: ['FILE-1', 'FILE-2'], folder_id: 'FLD-3' }, 'already_there'],
  ['move_files', { file_ids: [], folder_id: 'FLD-3' }, 'invalid_arguments'],
  ['share_file', { file_id: 'FILE-1', user_id: 'USR-1', role: 'viewer' }, 'is_owner'],
  ['share_file', { file_id: 'FILE-3', user_id: 'USR-1', role: 'editor' }, 'already_shared'],
  ['share_file', { file_id: 'FILE-1', user_id: 'USR-2', role: 'viewer', expires_on: '2026-03-09' }, 'in_the_past'],
  ['restore_version', { version_id: 'VER-4' }, 'already_current'],
  ['restore_version', { version_id: 'VER-9' }, 'not_found'],
  ['add_comment', { file_id: 'FILE-1', text: 'x', anchor: { page: 0 } }, 'invalid_arguments'],
])('%s with %j fails as %s and changes nothing', (name, given, code) => {
  const { failure, state } = worldSession(world, small);
  expect(failure(name, given)).toBe(code);
  expect(state()).toEqual(small);
});
