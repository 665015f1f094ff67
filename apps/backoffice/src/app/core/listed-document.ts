import type { DocumentView } from '@passerelle/contract';
import type { ListedFile } from '@passerelle/ui';
import { DOCUMENT_LABELS } from './document-labels';

/** A document as a list of files shows it; without its link while the virus scanner has not looked at it. */
export function listedDocument(document: DocumentView, href: string): ListedFile {
  const { id, name, size, kind, uploadedAt: at, scan } = document;
  const listed = { id, name, size, label: DOCUMENT_LABELS[kind], at };
  return scan === 'waiting'
    ? {
        ...listed,
        note: $localize`:@@documents.scan.waiting:Waiting for the virus scanner. It can be opened afterwards.`,
      }
    : { ...listed, href };
}
