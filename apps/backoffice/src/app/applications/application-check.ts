import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { localized, type ApplicationDetail, type FormSectionStatus, type SectionStatus } from '@passerelle/contract';
import { Confirm, UiButton, UiNotice } from '@passerelle/ui';
import { Actions } from '../core/actions';
import type { Autosave } from '../core/autosave';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import { answerErrorTexts } from '../forms/form-error-texts';
import { ApplicationView } from './application-view';
import type { SavedPart } from './application-draft';
import { ACTION_LABELS, SECTION_LABELS } from './application-labels';
import { ownPart, partName, sectionOf, type FilePart } from './application-parts';
import { ApplicationsApi } from './applications.api';

const AFTER = {
  submit: $localize`:@@applications.check.after-submit:Until the deadline you can take it back to change it, as long as nobody has begun to check it.`,
  resubmit: $localize`:@@applications.check.after-resubmit:After it is sent, it can no longer be changed.`,
};

/** The last page of the form: what is still missing with links, the whole file, and sending it. */
@Component({
  selector: 'app-application-check',
  imports: [ApplicationView, UiButton, UiNotice],
  template: `@if (missing().length) {
      <ui-notice tone="warning" i18n-heading="@@applications.check.missing" heading="Still to be completed">
        <ul>
          @for (section of missing(); track section.id) {
            <li>
              <button uiButton="text" type="button" (click)="edit.emit(section.id)">{{ section.label }}</button>
              <ul>
                @for (text of section.texts; track text) {
                  <li>{{ text }}</li>
                }
              </ul>
            </li>
          }
        </ul>
      </ui-notice>
    } @else if (sending(); as action) {
      <ui-notice
        [tone]="action.obstacle ? 'warning' : 'positive'"
        i18n-heading="@@applications.check.ready"
        heading="The file is complete"
      >
        @if (action.obstacle) {
          <p>{{ action.obstacle }}</p>
        } @else {
          <p>
            <span i18n="@@applications.check.last">Read it once more.</span> <span>{{ action.after }}</span>
          </p>
          <button uiButton="filled" type="button" [disabled]="busy()" (click)="send()">{{ action.label }}</button>
        }
      </ui-notice>
    }
    <app-application-view [application]="application()" />`,
})
export class ApplicationCheck {
  readonly application = input.required<ApplicationDetail>();
  readonly statuses = input.required<readonly SectionStatus[]>();
  /** How the own sections of the call stand. */
  readonly own = input.required<readonly FormSectionStatus[]>();
  readonly autosave = input.required<Autosave<FilePart, object, SavedPart>>();
  /** Section that has to be opened. */
  readonly edit = output<string>();
  private readonly api = inject(ApplicationsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  protected readonly busy = signal(false);
  protected readonly missing = computed(() => [...this.missingFixed(), ...this.missingOwn()]);
  private readonly missingFixed = computed(() =>
    this.statuses()
      .filter(({ complete }) => !complete)
      .map(({ section, errors }) => ({
        id: section,
        label: SECTION_LABELS[section],
        texts: [...new Set(errors.filter(({ code }) => code !== 'required').map((e) => codeText(e.code, e.params)))],
      })),
  );
  /** Of the own questions each is named, with what is wrong. */
  private readonly missingOwn = computed(() =>
    this.own()
      .filter(({ complete }) => !complete)
      .map(({ section: key, errors }) => {
        const { form } = this.application();
        const part = ownPart(key);
        const texts = (sectionOf(form, part)?.questions ?? []).flatMap((question) => {
          const path = `answers.${question.key}`;
          const own = errors.filter((error) => error.path === path || error.path.startsWith(`${path}.`));
          const words = answerErrorTexts(question, own, this.language).join(' ');
          return own.length ? [`${localized(question.label, this.language)}: ${words}`] : [];
        });
        return { id: part, label: partName(form, part, this.language), texts };
      }),
  );
  protected readonly sending = computed(() => {
    const name = this.application().state === 'returned' ? ('resubmit' as const) : ('submit' as const);
    const allowed = this.application().allowedActions.find(({ action }) => action === name);
    if (!allowed) return undefined;
    const { obstacle } = allowed;
    const reason =
      obstacle === 'not-permitted'
        ? $localize`:@@applications.check.owner-only:Only the responsible person of your organisation can send the file. Tell her or him that it is ready.`
        : obstacle === undefined
          ? ''
          : codeText(obstacle);
    return { name, label: ACTION_LABELS[name], obstacle: reason, after: AFTER[name] };
  });

  protected async send(): Promise<void> {
    const action = this.sending();
    if (!action || !(await this.autosave().flush())) return;
    const { id, title, content } = this.application();
    const yes = await this.confirm.ask({
      heading: $localize`:@@applications.check.question:Send “${title}:title:”?`,
      text: $localize`:@@applications.check.question-text:You get an acknowledgement with the number of the file. ${action.after}:after:`,
      amount: content.budget.requested,
      action: action.label,
    });
    if (!yes) return;
    this.busy.set(true);
    const file = { id, version: this.autosave().version };
    const done = $localize`:@@applications.check.done:The file was sent.`;
    const send = () => (action.name === 'submit' ? this.api.submit(file) : this.api.resubmit(file));
    if (await this.actions.run(send, done)) await this.router.navigate(['/applications', id]);
    this.busy.set(false);
  }
}
