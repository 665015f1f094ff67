import { Component, DestroyRef, LOCALE_ID, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import {
  APPLICATION_SECTIONS,
  conceptFormGaps,
  EMPTY_FORM,
  isEmptyForm,
  localized,
  type CallForm,
  type FormDefinition,
  type Language,
  type LotForm,
} from '@passerelle/contract';
import { Confirm, UiAutosave, UiButton, UiNotice, UiPageHeader, UiTabs } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { Autosave } from '../core/autosave';
import { problemText } from '../core/problem-texts';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { FormBuilder } from '../forms/form-builder';
import { formChoices, type FormChoices } from '../forms/form-choices';
import { FormPreview } from '../forms/form-preview';
import { FormTemplateLibrary } from '../forms/form-templates';
import { FormVersions } from '../forms/form-versions';
import { FormsApi, type FormPlace } from '../forms/forms.api';
import { countries } from '../organisations/countries';
import { ProgrammesApi } from '../programmes/programmes.api';
import { CallsApi } from './calls.api';
import { FormSource, type FormSourceChoice } from './form-source';

/** What a call asks of its own: questions, preview, templates, versions (B1, B4). */
@Component({
  selector: 'app-call-questionnaire',
  imports: [
    FormBuilder,
    FormPreview,
    FormSource,
    FormTemplateLibrary,
    FormVersions,
    ResourceState,
    RouterLink,
    RouterLinkActive,
    UiAutosave,
    UiButton,
    UiNotice,
    UiPageHeader,
    UiTabs,
  ],
  templateUrl: './call-questionnaire.html',
})
export class CallQuestionnairePage {
  readonly id = input.required<string>();
  /** From the address: the lot whose form it is, instead of the call's. */
  readonly lotId = input<string>();
  /** From the route: the form of the lot instead of the call's (R21); without it, that of the concept notes (B5). */
  readonly lotForm = input<LotForm>();
  /** From the address: `questions`, `preview`, `templates` or `versions`. */
  readonly view = input.required<string>();
  private readonly api = inject(FormsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly programmes = inject(ProgrammesApi);
  private readonly countries = countries(inject(LOCALE_ID));
  protected readonly language = inject(Session).language;
  protected readonly call = inject(CallsApi).detail(this.id);
  protected readonly place = computed<FormPlace>(() => ({
    callId: this.id(),
    lotId: this.lotId(),
    lotForm: this.lotForm(),
  }));
  protected readonly short = computed(() => this.lotId() !== undefined && this.lotForm() !== 'own-form');
  protected readonly record = this.api.at(this.place);
  private readonly frame = this.programmes.frame();
  private readonly sectors = this.programmes.codeList('sectors');
  private readonly sdgs = this.programmes.codeList('sdgs');
  protected readonly choices = computed(() => {
    const frame = this.frame.hasValue() ? this.frame.value() : { themes: [], regions: [] };
    const lists = {
      sectors: this.sectors.hasValue() ? this.sectors.value().codes : [],
      sdgs: this.sdgs.hasValue() ? this.sdgs.value().codes : [],
    };
    return (language: Language, zone: readonly string[] = []): FormChoices =>
      formChoices(frame, lists, this.countries, language, zone);
  });
  protected readonly offered = computed(() => this.choices()(this.language));
  /** The form as it was read or answered last. */
  protected readonly form = linkedSignal(() => (this.record.hasValue() ? this.record.value() : undefined));
  /** What is typed; only reading the form again takes its place. */
  protected readonly draft = linkedSignal<CallForm | undefined, FormDefinition>({
    source: () => (this.record.hasValue() ? this.record.value() : undefined),
    computation: (stored, before) =>
      before && this.autosave.holds('draft') ? before.value : (stored?.draft ?? EMPTY_FORM),
  });
  protected readonly nothing = computed(() => isEmptyForm(this.draft()));
  /** The lots that ask this form: the one it belongs to, or those without a form of their own. */
  protected readonly lots = computed(() => {
    const lots = this.call.hasValue() ? this.call.value().lotList : [];
    return this.lotId() === undefined
      ? lots.filter(({ ownForm }) => !ownForm)
      : lots.filter(({ id }) => id === this.lotId());
  });
  /** A short form stands in no application. */
  protected readonly fixed = computed(() => (this.short() ? [] : APPLICATION_SECTIONS));
  protected readonly autosave = new Autosave<'draft', FormDefinition, CallForm>(
    (_, draft, version) => this.api.saveDraft(this.place(), draft, version),
    0,
    (form) => {
      this.form.set(form);
    },
  );
  /** What the API refused, and what only a short form may not ask. */
  protected readonly refused = computed(() => [
    ...(this.autosave.refusal()?.problem.errors ?? []),
    ...(this.short() ? conceptFormGaps(this.draft()) : []),
  ]);
  protected readonly refusal = computed(() => {
    const problem = this.autosave.refusal()?.problem;
    return problem && problem.status !== 412 && !problem.errors?.length ? problemText(problem) : undefined;
  });
  protected readonly publish = computed(() =>
    this.form()?.mayPublish
      ? { id: 'publish', label: $localize`:@@calls.questionnaire.publish:Publish a new version` }
      : null,
  );
  protected readonly title = computed(() => {
    if (!this.call.hasValue()) return '';
    const { title, lotList } = this.call.value();
    const lot = lotList.find(({ id }) => id === this.lotId());
    return localized(lot?.title ?? title, this.language);
  });
  protected readonly heading = computed(() => {
    if (this.short()) return $localize`:@@calls.concept.form-title:Short form of the concept notes`;
    return this.lotId() === undefined
      ? $localize`:@@calls.questionnaire.title:Form of the call`
      : $localize`:@@calls.own-form.title:Form of the lot`;
  });
  /** Address of the tabs. */
  protected readonly base = computed(() => {
    const lotId = this.lotId();
    return ['/calls', this.id(), ...(lotId === undefined ? [] : ['lots', lotId]), this.lotForm() ?? 'form'];
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => void this.autosave.flush());
  }

  protected change(draft: FormDefinition): void {
    this.autosave.hold(this.form()?.version ?? 0);
    this.draft.set(draft);
    this.autosave.change('draft', draft);
  }

  protected async publishNow(): Promise<void> {
    if (!(await this.autosave.flush())) return;
    const version = this.form()?.version ?? 0;
    const yes = await this.confirm.ask({
      heading: $localize`:@@calls.questionnaire.publish-heading:Publish a new version of the form?`,
      text: $localize`:@@calls.questionnaire.publish-text:Applications that are begun from now on get it; those that were begun keep theirs.`,
      action: $localize`:@@calls.questionnaire.publish:Publish a new version`,
    });
    if (!yes) return;
    const done = $localize`:@@calls.questionnaire.published:The new version is published.`;
    await this.actions.run(async () => {
      this.read(await this.api.publish(this.place(), version));
    }, done);
  }

  protected begin({ id, name }: { id: string; name: string }): Promise<void> {
    return this.takeOver((version) => this.api.applyTemplate(this.place(), id, version), {
      question: $localize`:@@calls.questionnaire.template-heading:Begin with the template “${name}:name:”?`,
      done: $localize`:@@calls.questionnaire.template-done:The template was taken over.`,
    });
  }

  protected copy({ source, name }: FormSourceChoice): Promise<void> {
    return this.takeOver((version) => this.api.copy(this.place(), source, version), {
      question: $localize`:@@calls.source.question:Begin with the form of ${name}:name:?`,
      done: $localize`:@@calls.source.done:The form was taken over.`,
    });
  }

  /** Another form takes the place of the draft; what is written there is given up knowingly. */
  private async takeOver(
    write: (version: number) => Promise<CallForm>,
    { question, done }: { question: string; done: string },
  ): Promise<void> {
    if (!(await this.autosave.flush())) return;
    const sure =
      this.nothing() ||
      (await this.confirm.ask({
        heading: question,
        text: $localize`:@@calls.questionnaire.template-text:It takes the place of the questions and explanations of the draft.`,
        action: $localize`:@@calls.questionnaire.template:Begin with it`,
        danger: true,
      }));
    const version = this.form()?.version ?? 0;
    if (!sure) return;
    await this.actions.run(async () => {
      this.read(await write(version));
    }, done);
  }

  /** The others' form becomes ours, or ours is sent again on top of theirs. */
  protected async settle(mine: boolean): Promise<void> {
    const stored = await this.api.find(this.place());
    this.autosave.hold(stored.version);
    if (mine) await this.autosave.flush();
    else {
      this.autosave.drop('draft');
      this.read(stored);
    }
  }

  private read(form: CallForm): void {
    this.autosave.hold(form.version);
    this.record.set(form);
  }
}
