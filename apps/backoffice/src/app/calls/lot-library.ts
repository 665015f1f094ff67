import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form, FormRoot, maxLength, required } from '@angular/forms/signals';
import {
  NO_TEXT,
  CALL_LIMITS,
  LANGUAGES,
  localized,
  type LotLists,
  type LotTemplate,
  type LotTemplates,
} from '@passerelle/contract';
import { Confirm, Toasts, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { sending } from '../core/form-errors';
import { Session } from '../core/session';
import { LocalizedFields } from '../programmes/localized-fields';
import { CallsApi } from './calls.api';

/** Begin the lists of a lot with a template of the library, keep them as one, or withdraw one (B8, M1). */
@Component({
  selector: 'app-lot-library',
  imports: [FormRoot, LocalizedFields, UiButton, UiControl, UiDialog, UiErrorSummary, UiField, UiSection],
  template: `<ui-section i18n-heading="@@calls.library.heading" heading="Points, documents and criteria">
      <p class="ui-soft" i18n="@@calls.library.lead">
        Begin with the lists of a template and change them below for this lot; lots that began with a template keep
        their own copy.
      </p>
      <div class="row">
        <ui-field i18n-label="@@calls.library.template" label="Template">
          <select uiControl (change)="choose($event)">
            @for (template of library().templates; track template.id) {
              <option [value]="template.id" [selected]="template === chosen()">{{ nameOf(template) }}</option>
            }
          </select>
        </ui-field>
        @if (chosen(); as template) {
          <button uiButton="outlined" type="button" (click)="begin(template)" i18n="@@calls.library.take">
            Begin with it
          </button>
          <button uiButton="text" type="button" (click)="withdraw(template)" i18n="@@calls.library.withdraw">
            Withdraw it
          </button>
        }
        <button uiButton="text" type="button" (click)="keeping.set(true)" i18n="@@calls.library.keep">
          Keep these lists as a template
        </button>
      </div>
    </ui-section>
    <ui-dialog
      i18n-heading="@@calls.library.keep"
      heading="Keep these lists as a template"
      [open]="keeping()"
      (openChange)="keeping.set($event)"
    >
      <form [formRoot]="name">
        <ui-error-summary [form]="name" />
        <app-localized-fields i18n-label="@@calls.library.name" label="Name" [field]="name" />
        <div class="ui-form-actions">
          <button uiButton="filled" type="submit" [disabled]="name().submitting()" i18n="@@calls.form.save">
            Save
          </button>
          <button uiButton="outlined" type="button" (click)="keeping.set(false)" i18n="@@calls.form.cancel">
            Cancel
          </button>
        </div>
      </form>
    </ui-dialog>`,
  styles: `
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0 12px;
      align-items: end;
    }
    .row > button {
      margin-bottom: 16px;
    }
  `,
})
export class LotLibrary {
  /** The templates; the library hands over the newer ones after a change. */
  readonly templates = input.required<LotTemplates>();
  /** What the form holds now. */
  readonly lists = input.required<LotLists>();
  /** The lists of the chosen template take the place of those of the form. */
  readonly take = output<LotLists>();
  private readonly api = inject(CallsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly language = inject(Session).language;
  protected readonly library = linkedSignal(() => this.templates());
  private readonly chosenId = signal('');
  protected readonly chosen = computed(() => {
    const { templates } = this.library();
    return templates.find(({ id }) => id === this.chosenId()) ?? templates[0];
  });
  protected readonly keeping = signal(false);
  private readonly model = signal(NO_TEXT);
  protected readonly name = form(
    this.model,
    (path) => {
      required(path.fr);
      required(path.nl);
      for (const language of LANGUAGES) maxLength(path[language], CALL_LIMITS.title);
    },
    { submission: sending(() => this.keep()) },
  );

  protected nameOf({ name }: LotTemplate): string {
    return localized(name, this.language);
  }

  protected choose(event: Event): void {
    this.chosenId.set((event.target as HTMLSelectElement).value);
  }

  protected async begin(template: LotTemplate): Promise<void> {
    const yes = await this.confirm.ask({
      heading: $localize`:@@calls.library.take-heading:Begin with the template “${this.nameOf(template)}:name:”?`,
      text: $localize`:@@calls.library.take-text:Its points, documents and criteria take the place of those on this page.`,
      action: $localize`:@@calls.library.take:Begin with it`,
    });
    if (!yes) return;
    const { points, attachments, criteria } = template;
    this.take.emit({ points, attachments, criteria });
  }

  protected async withdraw(template: LotTemplate): Promise<void> {
    const yes = await this.confirm.ask({
      heading: $localize`:@@calls.library.withdraw-heading:Withdraw the template “${this.nameOf(template)}:name:”?`,
      text: $localize`:@@calls.library.withdraw-text:Nobody can begin a lot with it any more. The lots that began with it stay as they are.`,
      action: $localize`:@@calls.library.withdraw:Withdraw it`,
      danger: true,
    });
    if (!yes) return;
    await this.actions.run(
      async () => {
        this.library.set(await this.api.withdrawLotTemplate(template));
      },
      $localize`:@@calls.library.withdrawn:The template was withdrawn.`,
    );
  }

  private async keep(): Promise<void> {
    this.library.set(await this.api.keepLotTemplate({ name: this.model(), ...this.lists() }));
    this.keeping.set(false);
    this.model.set(NO_TEXT);
    this.toasts.show($localize`:@@calls.library.kept:The lists were kept as a template.`);
  }
}
