import type { World } from '../../core/World.ts';
import { createWorld } from '../../composer/kit/createWorld.ts';
import { beyond, plainQuestions } from './questions.ts';
import { start } from './start.ts';
import { addComment } from './tools/addComment.ts';
import { createFolder } from './tools/createFolder.ts';
import { findFile } from './tools/findFile.ts';
import { findUser } from './tools/findUser.ts';
import { getDrive } from './tools/getDrive.ts';
import { getFile } from './tools/getFile.ts';
import { getFolder } from './tools/getFolder.ts';
import { getUser } from './tools/getUser.ts';
import { listFolder } from './tools/listFolder.ts';
import { listShares } from './tools/listShares.ts';
import { listVersions } from './tools/listVersions.ts';
import { moveFiles } from './tools/moveFiles.ts';
import { restoreVersion } from './tools/restoreVersion.ts';
import { shareFile } from './tools/shareFile.ts';
import { types } from './valueTypes.ts';

/** A cloud drive: folders, files and their versions, shares, comments and quotas. */
export const world: World = createWorld({
  id: 'files',
  version: '1',
  description: 'Folders, files, versions and shares of a cloud drive',
  heldOut: false,
  tools: [findUser, getUser, getDrive, findFile, getFile, getFolder, listFolder, listVersions, listShares, createFolder, moveFiles, shareFile, restoreVersion, addComment],
  types,
  start,
  plainQuestions,
  beyond,
});
