import type { FieldError } from '@passerelle/contract';
import { MARKER_LABELS } from '../core/labels';
import { codeText } from '../core/problem-texts';
import { fieldText } from '../core/texts';
import { PRINCIPLE_LABELS } from './project-labels';

/** What is still missing, each as one line: the field and what it wants. */
export function missingLines(errors: readonly FieldError[]): string[] {
  return errors.map(({ path, code, params }) => `${labelOf(path)}: ${codeText(code, params)}`);
}

function labelOf(path: string): string {
  const [field = '', part = '', detail] = path.split('.');
  if (field === 'markers' && part in MARKER_LABELS) {
    const marker = MARKER_LABELS[part as keyof typeof MARKER_LABELS];
    return detail === 'justification'
      ? $localize`:@@projects.missing.justification:${marker}:marker:, justification`
      : marker;
  }
  if (field === 'principles' && part in PRINCIPLE_LABELS)
    return PRINCIPLE_LABELS[part as keyof typeof PRINCIPLE_LABELS];
  return fieldText(field) ?? field;
}
