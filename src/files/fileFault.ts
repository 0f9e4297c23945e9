const faults: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'not there'],
  ['EACCES', 'no permission to read it'],
  ['EPERM', 'no permission to read it'],
  ['EISDIR', 'not a regular file'],
  ['ENOTDIR', 'not a folder'],
  ['ELOOP', 'a link that leads to itself'],
  ['EMFILE', 'too many files are open'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['Z_BUF_ERROR', 'gzip data end too early'],
  ['Z_DATA_ERROR', 'gzip data are damaged'],
]);

/** What kept a file from being read, in plain words without any path; anything but a fault of a file is thrown on. */
export function fileFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) throw error;
  return faults.get(code) ?? code;
}
