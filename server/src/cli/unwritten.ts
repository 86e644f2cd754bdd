/** Why something could not be written, as a clause. */
export function whyUnwritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such folder; make it first';
    case 'EEXIST':
      return 'there is a file of this name';
    case 'EISDIR':
      return 'this is a folder; name a file in it';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'you may not write there; choose another place';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'the disk is full, so all is as it was; make room and run this again';
    case 'EFBIG':
      return 'the file would be larger than is allowed here, so all is as it was';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
