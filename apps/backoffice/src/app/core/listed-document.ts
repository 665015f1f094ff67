import {
  MADE_DOCUMENT_KINDS,
  PREVIEW_TYPES,
  type DocumentVersion,
  type DocumentView,
  type ScanState,
} from '@passerelle/contract';
import type { ListedFile, ListedVersion } from '@passerelle/ui';
import { DOCUMENT_LABELS } from './document-labels';

/** A document as a list of files shows it; without its link while it waits for the virus scanner (SEC-45). */
export function listedDocument(document: DocumentView, hrefOf: (id: string) => string): ListedFile {
  const { id, name, size, kind, uploadedAt: at, scan, number, mediaType } = document;
  const earlier = document.earlier.map((version) => listedVersion(version, hrefOf));
  const listed = { id, name, size, label: DOCUMENT_LABELS[kind], at, number, earlier };
  // What Passerelle makes itself is never scanned.
  const caution = MADE_DOCUMENT_KINDS.includes(kind) ? {} : cautionOf(scan);
  if (scan === 'waiting') return { ...listed, ...caution };
  const preview = PREVIEW_TYPES.includes(mediaType) ? { preview: mediaType } : {};
  return { ...listed, ...caution, href: hrefOf(id), ...preview };
}

function listedVersion(version: DocumentVersion, hrefOf: (id: string) => string): ListedVersion {
  const { id, number, name, size, uploadedAt: at, uploadedBy: by, scan } = version;
  const listed = { id, number, name, size, at, by, ...cautionOf(scan) };
  return scan === 'waiting' ? listed : { ...listed, href: hrefOf(id) };
}

/** What a file says of the virus scanner until it was found clean. */
function cautionOf(scan: ScanState): { caution?: string } {
  if (scan === 'clean') return {};
  return {
    caution:
      scan === 'waiting'
        ? $localize`:@@documents.scan.waiting:Waiting for the virus scanner. It can be opened afterwards.`
        : $localize`:@@documents.scan.none:Not checked for viruses.`,
  };
}
