import {
  ConflictException,
  PayloadTooLargeException,
  ServiceUnavailableException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { wrongField } from '../problems';

/** What may be wrong with the content or the name of a file; 422 at the field `file`. */
export type FileFault = 'file-empty' | 'file-type-lies' | 'file-name-not-allowed' | 'archive-dangerous';

/** What a dossier, or a person with files on their way, has too much of. */
type Overflow = 'too-many-files' | 'too-many-versions' | 'dossier-too-large' | 'too-many-uploads' | 'uploads-too-large';

/** 422 at the field `file` of the form. */
export const wrongFile = (code: FileFault | Overflow | 'file-missing') => wrongField('file', code);

/** 413: more bytes than a file may have. */
export const fileTooLarge = () =>
  new PayloadTooLargeException({ message: 'file too large', errorCode: 'file-too-large' });

/** 415: a kind of file we do not take, or a request that carries none. */
export const unsupported = (code: 'file-type-not-allowed' | 'multipart-expected' | 'file-charset') =>
  new UnsupportedMediaTypeException({ message: code, errorCode: code });

/** 409: what the store holds is not what was uploaded. */
export const fileDamaged = () => new ConflictException({ message: 'file damaged', errorCode: 'file-damaged' });

/** 503: there is no room for more bytes. */
export const storageUnavailable = () =>
  new ServiceUnavailableException({ message: 'storage', errorCode: 'storage-unavailable' });

/** What a failed write is answered with: a full disk is not our fault, anything else is unexpected. */
export function storageFailure(error: unknown): unknown {
  const full = ['ENOSPC', 'EDQUOT', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '');
  return full ? storageUnavailable() : error;
}

/** 409: the piece of a file begins elsewhere than where the last one ended, or somebody else sends the same. */
export const wrongOffset = (received: number) =>
  new ConflictException({ message: 'wrong offset', errorCode: 'wrong-offset', received });
