import { hasCode } from './build-lock.ts';

/** Something about the place of the finished site that stops a build; the message says what to do. */
export class StageError extends Error {}

/**
 * Says in one line what a fault of the file system means for the build of a site, whichever tool met it; any other
 * error comes back as it is.
 */
export function explainFault(error: unknown, out: string): unknown {
  if (error instanceof StageError) return error;
  const explained = (text: string): StageError => new StageError(`${text} ${out} is as it was.`, { cause: error });
  const isFault = (words: RegExp, ...codes: readonly string[]): boolean =>
    hasCode(error, ...codes) || (error instanceof Error && words.test(error.message));
  if (isFault(/\bENOSPC\b|\bEDQUOT\b|no space left on device/iu, 'ENOSPC', 'EDQUOT'))
    return explained('The disk is full. Make room, or choose a folder on another disk with OUT_DIR.');
  if (isFault(/\bEROFS\b|read-only file system/iu, 'EACCES', 'EPERM', 'EROFS'))
    return explained(
      `${placeOf(error)} may not be written to. Give the build write permission, or choose another folder with OUT_DIR.`,
    );
  if (isFault(/\bEMFILE\b|\bENFILE\b|too many open files/iu, 'EMFILE', 'ENFILE'))
    return explained('Too many files are open. Close other programs, or raise the limit with `ulimit -n`.');
  if (hasCode(error, 'EBUSY'))
    return explained(
      `${placeOf(error)} is in use or a mounted disk and cannot be replaced. Choose a folder within it with OUT_DIR.`,
    );
  return error;
}

function placeOf(error: unknown): string {
  return error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? error.path
    : 'A folder that the build needs';
}
