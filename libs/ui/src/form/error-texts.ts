import type { ValidationError } from '@angular/forms/signals';

type Figures = Partial<Record<'minLength' | 'maxLength' | 'min' | 'max', unknown>>;

const TEXTS: Record<string, (figures: Figures) => string> = {
  required: () => $localize`:@@ui.error.required:Fill this in.`,
  email: () => $localize`:@@ui.error.email:Write an e-mail address like name@example.org.`,
  minLength: ({ minLength }) =>
    $localize`:@@ui.error.min-length:Write at least ${String(minLength)}:limit: characters.`,
  maxLength: ({ maxLength }) => $localize`:@@ui.error.max-length:Write at most ${String(maxLength)}:limit: characters.`,
  min: ({ min }) => $localize`:@@ui.error.min:Must be at least ${String(min)}:limit:.`,
  max: ({ max }) => $localize`:@@ui.error.max:Must be at most ${String(max)}:limit:.`,
  money: () => $localize`:@@ui.error.money:Write an amount like 1250.00.`,
};

/** The sentence for a validation error: its own message, or the one of its kind. */
export function errorText(error: ValidationError): string {
  if (error.message !== undefined) return error.message;
  const text = TEXTS[error.kind];
  return text ? text(error as Figures) : $localize`:@@ui.error.other:This value is not accepted.`;
}
