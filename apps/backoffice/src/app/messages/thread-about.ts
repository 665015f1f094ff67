import { APPLICATION_SECTIONS } from '@passerelle/contract';
import { SECTION_LABELS } from '../applications/application-labels';
import { fieldText } from '../core/texts';

/** What a thread is about in words: the whole file, a section of its form, or a field. */
export function aboutText(about: string | null): string {
  const section = APPLICATION_SECTIONS.find((known) => known === about?.split('.')[0]);
  if (about === null || section === undefined) return $localize`:@@messages.about.file:The whole file`;
  const field = about === section ? undefined : fieldText(about);
  return field === undefined ? SECTION_LABELS[section] : `${SECTION_LABELS[section]} · ${field}`;
}
