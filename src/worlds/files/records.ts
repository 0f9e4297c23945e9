import type { Json } from '../../core/Json.ts';
import type { OpenState } from '../../composer/kit/createWorld.ts';
import { findById } from '../../composer/kit/findById.ts';

export interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly drive_id: string;
  readonly joined_on: string;
}

/** Shared by the users of a team. */
export interface SharedDrive {
  readonly id: string;
  readonly name: string;
  readonly top_folder_id: string;
  readonly used_mb: number;
  readonly quota_mb: number;
}

/** The top folder of a drive lies in no other. */
export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string | null;
  readonly owner_id: string | null;
  readonly created_on: string;
  readonly color: string | null;
}

export interface DriveFile {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  size_mb: number;
  folder_id: string;
  readonly owner_id: string;
  modified_on: string;
}

export interface Version {
  readonly id: string;
  readonly file_id: string;
  /** `null`: restored by a call. */
  readonly author_id: string | null;
  readonly saved_on: string;
  readonly size_mb: number;
  /** The version it brought back. */
  readonly restored_from: string | null;
}

export interface Share {
  readonly id: string;
  readonly file_id: string;
  readonly user_id: string;
  readonly role: string;
  readonly granted_on: string;
  readonly expires_on: string | null;
  readonly message: string | null;
}

export interface Comment {
  readonly id: string;
  readonly file_id: string;
  readonly text: string;
  readonly page: number | null;
  readonly assignee_id: string | null;
}

/** The state of this world in its own types. */
export interface Drive {
  readonly today: string;
  readonly users: User[];
  readonly drives: SharedDrive[];
  readonly folders: Folder[];
  readonly files: DriveFile[];
  /** In the order in which they were saved. */
  readonly versions: Version[];
  readonly shares: Share[];
  readonly comments: Comment[];
}

export const kinds = ['document', 'spreadsheet', 'presentation', 'pdf', 'image'] as const;
export const roles = ['viewer', 'commenter', 'editor'] as const;
export const colors = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;

export function driveOf(state: OpenState): Drive {
  return state as unknown as Drive;
}

export function userOf(state: OpenState, id: Json | undefined): User {
  return findById(driveOf(state).users, id, 'user');
}

export function driveWith(state: OpenState, id: Json | undefined): SharedDrive {
  return findById(driveOf(state).drives, id, 'drive');
}

export function folderOf(state: OpenState, id: Json | undefined): Folder {
  return findById(driveOf(state).folders, id, 'folder');
}

export function fileOf(state: OpenState, id: Json | undefined): DriveFile {
  return findById(driveOf(state).files, id, 'file');
}
