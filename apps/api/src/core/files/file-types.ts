import type { AcceptedExtension } from '@passerelle/contract';

/** A kind of file we take: what we send it as, what browsers call it, and how its content is recognised. */
export interface FileType {
  mediaType: string;
  /** Other names under which a browser may send it. */
  alsoSentAs?: readonly string[];
  /** `own-reader`: the feature that asked for it reads it with a reader that refuses by itself. */
  content: 'signature' | 'office' | 'open-document' | 'text' | 'own-reader';
}

const PNG: FileType = { mediaType: 'image/png', content: 'signature' };
const JPEG: FileType = { mediaType: 'image/jpeg', alsoSentAs: ['image/jpg', 'image/pjpeg'], content: 'signature' };
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';

const TYPES: Readonly<Record<AcceptedExtension, FileType>> = {
  pdf: { mediaType: 'application/pdf', alsoSentAs: ['application/x-pdf'], content: 'signature' },
  png: PNG,
  jpg: JPEG,
  jpeg: JPEG,
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, content: 'office' },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, content: 'office' },
  odt: { mediaType: `${OPEN_DOCUMENT}.text`, content: 'open-document' },
  ods: { mediaType: `${OPEN_DOCUMENT}.spreadsheet`, content: 'open-document' },
  csv: {
    mediaType: 'text/csv',
    alsoSentAs: ['application/csv', 'application/vnd.ms-excel', 'text/plain'],
    content: 'text',
  },
  txt: { mediaType: 'text/plain', content: 'text' },
};

/** A browser that does not know the extension says this, which says nothing. */
const UNKNOWN = ['', 'application/octet-stream'];

/** The kind of file an extension stands for among `types`, or undefined when it is not taken. */
export const typeOfExtension = (
  extension: string,
  types: Readonly<Record<string, FileType>> = TYPES,
): FileType | undefined => (Object.hasOwn(types, extension) ? types[extension] : undefined);

/** True when what the browser says does not contradict the extension. */
export function agreesWithSentType(type: FileType, sent: string): boolean {
  const media = sent.split(';')[0]?.trim().toLowerCase() ?? '';
  return [...UNKNOWN, type.mediaType, ...(type.alsoSentAs ?? [])].includes(media);
}
