import { partText } from '../applications/application-labels';

/** What a thread is about in words: the whole file, a section of its form, or a field. */
export function aboutText(about: string | null): string {
  return partText(about ?? '') ?? $localize`:@@messages.about.file:The whole file`;
}
