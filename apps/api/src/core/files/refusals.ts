import { ConflictException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import { wrongField } from '../problems';

/** What may be wrong with the content or the name of a file; 422 at the field `file`. */
export type FileFault = 'file-empty' | 'file-type-lies' | 'file-name-not-allowed' | 'archive-dangerous';

/** 422 at the field `file` of the form. */
export const wrongFile = (code: FileFault | 'file-missing' | 'too-many-files' | 'dossier-too-large') =>
  wrongField('file', code);

/** 413: more bytes than a file may have. */
export const fileTooLarge = () =>
  new PayloadTooLargeException({ message: 'file too large', errorCode: 'file-too-large' });

/** 415: a kind of file we do not take, or a request that carries none. */
export const unsupported = (code: 'file-type-not-allowed' | 'multipart-expected' | 'file-charset') =>
  new UnsupportedMediaTypeException({ message: code, errorCode: code });

/** 409: what the store holds is not what was uploaded. */
export const fileDamaged = () => new ConflictException({ message: 'file damaged', errorCode: 'file-damaged' });
