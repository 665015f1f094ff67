import type { Language, ThreadSummary } from '@passerelle/contract';
import { partText } from '../applications/application-labels';
import { ownPlaceText, partAt, type FilePart } from '../applications/application-parts';

type About = Pick<ThreadSummary, 'about' | 'ownPlace'>;

/** What a thread is about in words: the whole file, a section of its form, a field, or what the call asks itself. */
export function aboutText({ about, ownPlace }: About, language: Language): string {
  if (ownPlace) return ownPlaceText(ownPlace, language);
  return partText(about ?? '') ?? $localize`:@@messages.about.file:The whole file`;
}

/** The page of the form that a thread is about; undefined for the whole file. */
export const pageAbout = ({ about, ownPlace }: About): FilePart | undefined =>
  about === null ? undefined : partAt(ownPlace, about);
