import { PREVIEW_TYPES, type DocumentVersion, type DocumentView } from '@passerelle/contract';
import type { ListedFile, ListedVersion } from '@passerelle/ui';
import { DOCUMENT_LABELS } from './document-labels';

/** A document as a list of files shows it; without its link while the virus scanner has not looked at it. */
export function listedDocument(document: DocumentView, hrefOf: (id: string) => string): ListedFile {
  const { id, name, size, kind, uploadedAt: at, scan, number, mediaType } = document;
  const earlier = document.earlier.map((version) => listedVersion(version, hrefOf));
  const listed = { id, name, size, label: DOCUMENT_LABELS[kind], at, number, earlier };
  if (scan !== 'waiting')
    return { ...listed, href: hrefOf(id), ...(PREVIEW_TYPES.includes(mediaType) ? { preview: mediaType } : {}) };
  const note = $localize`:@@documents.scan.waiting:Waiting for the virus scanner. It can be opened afterwards.`;
  return { ...listed, note };
}

function listedVersion(version: DocumentVersion, hrefOf: (id: string) => string): ListedVersion {
  const { id, number, name, size, uploadedAt: at, uploadedBy: by, scan } = version;
  return { id, number, name, size, at, by, ...(scan === 'waiting' ? {} : { href: hrefOf(id) }) };
}
