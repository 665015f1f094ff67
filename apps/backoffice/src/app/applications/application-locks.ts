import { disabled, type SchemaPath, type SchemaPathTree } from '@angular/forms/signals';
import { APPLICATION_SECTIONS, isMarked, SECTION_FIELDS, type CorrectionMark } from '@passerelle/contract';
import type { ApplicationForm } from './application-form.model';

/** In a returned file only what was marked can be changed; `marks` is undefined while everything can (R9). */
export function lockUnmarked(
  path: SchemaPathTree<ApplicationForm>,
  marks: () => readonly CorrectionMark[] | undefined,
): void {
  for (const section of APPLICATION_SECTIONS) {
    const fields = path[section] as unknown as Record<string, SchemaPath<unknown>>;
    for (const field of SECTION_FIELDS[section]) {
      const when = () => {
        const open = marks();
        return open !== undefined && !isMarked(open, `${section}.${field}`);
      };
      const place = fields[field];
      if (place) disabled(place, { when });
    }
  }
}
