import { computed, inject, type Signal } from '@angular/core';
import { localized, type ProjectDetail } from '@passerelle/contract';
import { Session } from '../core/session';
import { ProgrammesApi } from '../programmes/programmes.api';

/** Theme, partner region and places of a project, named in the language of the reader. */
export function frameNames(project: Signal<ProjectDetail>) {
  const { language } = inject(Session);
  const frame = inject(ProgrammesApi).frame();
  const named = (list: 'themes' | 'regions', code: string | null): string => {
    const found = frame.hasValue() ? frame.value()[list].find((row) => row.code === code) : undefined;
    return found ? localized(found.name, language) : (code ?? '–');
  };
  return {
    theme: computed(() => named('themes', project().themeCode)),
    region: computed(() => named('regions', project().regionCode)),
    places: computed(
      () =>
        project()
          .places.map(({ name }) => name)
          .join(', ') || '–',
    ),
  };
}
