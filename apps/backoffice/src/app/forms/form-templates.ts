import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { FORM_LIMITS, LANGUAGES, localized, type Language } from '@passerelle/contract';
import { Confirm, Toasts, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { sending } from '../core/form-errors';
import { LANGUAGE_NAMES } from '../core/labels';
import { ResourceState } from '../core/resource-state';
import { FormsApi, type FormPlace } from './forms.api';

/** Begin a form with a template of the library, keep the draft as one, or withdraw one (B8). */
@Component({
  selector: 'app-form-templates',
  imports: [FormField, FormRoot, ResourceState, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiSection],
  templateUrl: './form-templates.html',
})
export class FormTemplateLibrary {
  readonly place = input.required<FormPlace>();
  readonly language = input.required<Language>();
  /** Without questions there is nothing to keep. */
  readonly empty = input.required<boolean>();
  /** The chosen template takes the place of the draft. */
  readonly take = output<{ id: string; name: string }>();
  private readonly api = inject(FormsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly library = this.api.templates(() => true);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly templates = computed(() =>
    (this.library.hasValue() ? this.library.value().templates : []).map((template) => ({
      ...template,
      name: localized(template.name, this.language()),
    })),
  );
  protected readonly keeping = signal(false);
  private readonly model = signal({ fr: '', nl: '', en: '' });
  protected readonly name = form(
    this.model,
    (path) => {
      required(path.fr);
      required(path.nl);
      for (const language of LANGUAGES) maxLength(path[language], FORM_LIMITS.label);
    },
    { submission: sending(() => this.keep()) },
  );

  protected async withdraw(template: { id: string; version: number; name: string }): Promise<void> {
    const yes = await this.confirm.ask({
      heading: $localize`:@@forms.templates.withdraw-question:Withdraw the template “${template.name}:name:”?`,
      text: $localize`:@@forms.templates.withdraw-text:Nobody can begin a form with it any more. The calls that began with it stay as they are.`,
      action: $localize`:@@forms.templates.withdraw:Withdraw`,
      danger: true,
    });
    if (!yes) return;
    const done = $localize`:@@forms.templates.withdrawn:The template was withdrawn.`;
    const write = async () => {
      this.library.set(await this.api.withdrawTemplate(template));
    };
    if (!(await this.actions.run(write, done))) this.library.reload();
  }

  private async keep(): Promise<void> {
    await this.api.saveTemplate(this.place(), this.model());
    this.keeping.set(false);
    this.model.set({ fr: '', nl: '', en: '' });
    this.library.reload();
    this.toasts.show($localize`:@@forms.templates.kept:The form was kept as a template.`);
  }
}
