import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { PROGRAMME_LIMITS as LIMITS, programmePaths, type Theme, type WriteTheme } from '@passerelle/contract';
import { UiControl, UiErrorSummary, UiField } from '@passerelle/ui';
import { sending } from '../core/form-errors';
import { DateFields } from './date-fields';
import { dayOrNull, daysOf } from './dated';
import { FormActions } from './form-actions';
import { LocalizedFields } from './localized-fields';
import { ProgrammesApi } from './programmes.api';

const PATHS = { all: programmePaths.themes, one: programmePaths.theme };

/** Adds a theme, or changes one. */
@Component({
  selector: 'app-theme-form',
  imports: [DateFields, FormActions, FormField, FormRoot, LocalizedFields, UiControl, UiErrorSummary, UiField],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <ui-field i18n-label="@@programmes.field.code" label="Code" [field]="form.code">
      <input uiControl autocomplete="off" [formField]="form.code" />
    </ui-field>
    <app-localized-fields i18n-label="@@programmes.field.name" label="Name" [field]="form.name" />
    <app-date-fields [from]="form.validFrom" [to]="form.validTo" />
    <app-form-actions [tab]="'themes'" [busy]="form().submitting()" />
  </form>`,
  styleUrl: './setting-form.css',
})
export class ThemeForm {
  readonly row = input<Theme>();
  readonly saved = output();
  private readonly api = inject(ProgrammesApi);
  private readonly model = linkedSignal(() => {
    const row = this.row();
    return { code: row?.code ?? '', name: row?.name ?? { fr: '', nl: '', en: '' }, ...daysOf(row) };
  });
  protected readonly form = form(
    this.model,
    (path) => {
      required(path.code);
      maxLength(path.code, LIMITS.code);
      required(path.name.fr);
      required(path.name.nl);
      required(path.validFrom);
    },
    { submission: sending(() => this.save()) },
  );

  private async save(): Promise<void> {
    const model = this.model();
    const body: WriteTheme = { ...model, validTo: dayOrNull(model.validTo) };
    await this.api.save(PATHS, this.row(), body);
    this.saved.emit();
  }
}
