import type { Random } from '../../core/Random.ts';
import type { WorldState } from '../../core/World.ts';
import { between, oneOf, some } from '../../composer/kit/chance.ts';
import { dateOf, dayNumber } from '../../composer/kit/spoken/calendar.ts';
import { people } from '../../composer/kit/spoken/names.ts';
import { kinds, roles } from './records.ts';
import type { DriveFile, Folder, Share, SharedDrive, User, Version } from './records.ts';
import { driveNames, fileMarks, fileSubjects, folderNames } from './words.ts';

/** Six users of three drives, nine folders, twelve files with about two dozen versions, and eighteen shares. */
export function start(random: Random): WorldState {
  const today = dateOf(dayNumber('2026-01-05') + random.below(600));
  const driveIds = [0, 1, 2].map((index) => `DRV-${String(20 + index * 9 + random.below(8))}`);
  const users = people(random, 6, ['office.example.com', 'studio.example.org', 'mail.example.net']).map((person, index): User => ({
    id: `USR-${String(500 + index * 14 + random.below(13))}`,
    ...person,
    drive_id: oneOf(random, driveIds),
    joined_on: daysBefore(today, between(random, 60, 2500)),
  }));
  const folders = foldersOf(random, today, users);
  const drives = drivesOf(random, driveIds, folders);
  const files = some(random, fileSubjects, 12).map((subject, index): DriveFile => ({
    id: `FILE-${String(1200 + index * 15 + random.below(14))}`,
    name: `${subject} ${oneOf(random, fileMarks)}`,
    kind: oneOf(random, kinds),
    size_mb: 0,
    // No top folder is empty.
    folder_id: drives[index]?.top_folder_id ?? oneOf(random, folders).id,
    owner_id: oneOf(random, users).id,
    modified_on: today,
  }));
  const versions = versionsOf(random, today, files, users);
  for (const file of files) settle(file, versions);
  // Plain copies: what is open for writing is declared read-only to everybody else.
  return JSON.parse(JSON.stringify({ today, users, drives, folders, files, versions, shares: sharesOf(random, today, files, users), comments: [] })) as WorldState;
}

function daysBefore(today: string, days: number): string {
  return dateOf(dayNumber(today) - days);
}

/** The first three are the top folders of the drives; every other lies in one before it. */
function foldersOf(random: Random, today: string, users: readonly User[]): readonly Folder[] {
  const folders: Folder[] = [];
  for (const [index, name] of some(random, folderNames, 9).entries()) {
    folders.push({
      id: `FLD-${String(300 + index * 13 + random.below(12))}`,
      name,
      parent_id: index < 3 ? null : oneOf(random, folders.slice(0, 5)).id,
      owner_id: oneOf(random, users).id,
      created_on: daysBefore(today, between(random, 100, 700)),
      color: null,
    });
  }
  return folders;
}

function drivesOf(random: Random, ids: readonly string[], folders: readonly Folder[]): readonly SharedDrive[] {
  const names = some(random, driveNames, ids.length);
  return ids.map((id, index): SharedDrive => {
    const quota_mb = oneOf(random, [2, 5, 10, 15, 20, 50]) * 1000;
    return { id, name: names[index] ?? '', top_folder_id: folders[index]?.id ?? '', used_mb: between(random, 5, 99) * (quota_mb / 100), quota_mb };
  });
}

/** Each file was saved at least once; no two versions were saved on one day. */
function versionsOf(random: Random, today: string, files: readonly DriveFile[], users: readonly User[]): readonly Version[] {
  const saved = [...files, ...files.filter(() => random.next() < 0.7), ...files.filter(() => random.next() < 0.5)];
  return saved.map((file, index): Version => ({
    id: `VER-${String(4000 + index * 9 + random.below(8))}`,
    file_id: file.id,
    author_id: oneOf(random, users).id,
    saved_on: daysBefore(today, (saved.length - index) * 4 + random.below(4)),
    size_mb: between(random, 1, 480),
    restored_from: null,
  }));
}

/** A file is as large and as old as its latest version. */
function settle(file: DriveFile, versions: readonly Version[]): void {
  const latest = versions.findLast(({ file_id }) => file_id === file.id);
  if (latest === undefined) return;
  file.size_mb = latest.size_mb;
  file.modified_on = latest.saved_on;
}

/** Nobody is granted access to a file twice, or to one of their own. */
function sharesOf(random: Random, today: string, files: readonly DriveFile[], users: readonly User[]): readonly Share[] {
  const pairs = files.flatMap((file) => users.filter(({ id }) => id !== file.owner_id).map((user) => [file.id, user.id] as const));
  return some(random, pairs, 18).map(([file_id, user_id], index): Share => ({
    id: `SHR-${String(80 + index * 6 + random.below(5))}`,
    file_id,
    user_id,
    role: oneOf(random, roles),
    granted_on: daysBefore(today, 75 - index * 4 + random.below(4)),
    expires_on: null,
    message: null,
  }));
}
