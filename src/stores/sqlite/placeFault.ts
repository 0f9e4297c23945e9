import { UserError } from '../../core/UserError.ts';
import { WorldError } from '../../core/WorldError.ts';

/** Why a file could not be opened or made at `location`; what is no fault of a file system is passed on. */
export function placeFault(fault: unknown, location: string, expected: string): unknown {
  const code = fault instanceof Error && 'code' in fault ? fault.code : null;
  const user = (came: string, remedy: string): UserError => new UserError({ expected: `${expected} at ${location}`, came, remedy, cause: fault });
  switch (code) {
    case 'ENOENT':
      return user('nothing is there', 'check the path and that its folder exists');
    case 'ENOTDIR':
      return user('a part of the path is a file, not a folder', 'check the path');
    case 'EISDIR':
      return user('a folder is there', 'name a file');
    case 'EEXIST':
      return user('something is there already', 'choose another name, or resume that run');
    case 'EACCES':
    case 'EPERM':
      return user('access to it is denied', 'change the permissions of the file and its folder, or choose another place');
    case 'EROFS':
      return user('the file system is read-only', 'choose another place');
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return user('no file can have that name', 'choose another name');
    case 'ENOSPC':
    case 'EDQUOT':
      return new WorldError(`the disk that holds ${location} is full; make room and try again`, { cause: fault });
    case 'EIO':
    case 'EMFILE':
    case 'ENFILE':
      return new WorldError(`${location} could not be opened (${code}); see to the system and try again`, { cause: fault });
    default:
      return fault;
  }
}
