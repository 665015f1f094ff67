import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Router } from '@angular/router';
import { localized, type ConceptNoteDetail, type SavedConcept } from '@passerelle/contract';
import { Confirm, UiButton, UiNotice } from '@passerelle/ui';
import { Actions } from '../core/actions';
import type { Autosave } from '../core/autosave';
import { codeText } from '../core/problem-texts';
import { Session } from '../core/session';
import { fieldText } from '../core/texts';
import { answerErrorTexts } from '../forms/form-error-texts';
import { CONCEPT_ACTION_LABELS } from './concept-labels';
import { ownPart, sectionOf, type ConceptPart } from './concept-parts';
import { ConceptView } from './concept-view';
import { ConceptsApi } from './concepts.api';

/** The last page of the form: what is still missing with links, the whole note, and sending it. */
@Component({
  selector: 'app-concept-check',
  imports: [ConceptView, UiButton, UiNotice],
  template: `@if (missing().length) {
      <ui-notice tone="warning" i18n-heading="@@applications.check.missing" heading="Still to be completed">
        <ul>
          @for (part of missing(); track part.id) {
            <li>
              <button uiButton="text" type="button" (click)="edit.emit(part.id)">{{ part.label }}</button>
              <ul>
                @for (text of part.texts; track text) {
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
        i18n-heading="@@concepts.check.ready"
        heading="The note is complete"
      >
        @if (action.obstacle) {
          <p>{{ action.obstacle }}</p>
        } @else {
          <p i18n="@@concepts.check.last">
            Read it once more. Until notes are no longer taken you can take it back to change it, as long as nobody has
            selected it or not.
          </p>
          <button uiButton="filled" type="button" [disabled]="busy()" (click)="send()">{{ label }}</button>
        }
      </ui-notice>
    }
    <app-concept-view [note]="written()" />`,
})
export class ConceptCheck {
  readonly note = input.required<ConceptNoteDetail>();
  readonly status = input.required<Pick<SavedConcept, 'errors' | 'sections'>>();
  readonly autosave = input.required<Autosave<ConceptPart, object, SavedConcept>>();
  /** As it is written now, also before it was read again. */
  readonly written = input.required<ConceptNoteDetail>();
  /** Part that has to be opened. */
  readonly edit = output<string>();
  private readonly api = inject(ConceptsApi);
  private readonly actions = inject(Actions);
  private readonly confirm = inject(Confirm);
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  protected readonly label = CONCEPT_ACTION_LABELS.submit;
  protected readonly busy = signal(false);
  protected readonly missing = computed(() => [...this.ofNote(), ...this.ofSections()]);
  protected readonly sending = computed(() => {
    const allowed = this.note().allowedActions.find(({ action }) => action === 'submit');
    if (!allowed) return undefined;
    const { obstacle } = allowed;
    if (obstacle === undefined) return { obstacle: '' };
    return { obstacle: obstacle === 'not-permitted' ? OWNER_ONLY : codeText(obstacle) };
  });

  protected async send(): Promise<void> {
    if (!(await this.autosave().flush())) return;
    const { id, content } = this.written();
    const yes = await this.confirm.ask({
      heading: $localize`:@@applications.check.question:Send “${content.title}:title:”?`,
      text: $localize`:@@concepts.check.question-text:You get an acknowledgement with the number of the note.`,
      amount: content.idea.requested,
      action: this.label,
    });
    if (!yes) return;
    this.busy.set(true);
    const done = $localize`:@@concepts.check.done:The note was sent.`;
    const send = () => this.api.act({ id, version: this.autosave().version }, 'submit');
    if (await this.actions.run(send, done)) await this.router.navigate(['/concepts', id]);
    this.busy.set(false);
  }

  private ofNote() {
    const { errors } = this.status();
    if (!errors.length) return [];
    const texts = errors.map(({ path, code, params }) => {
      const field = fieldText(path);
      return field === undefined ? codeText(code, params) : `${field}: ${codeText(code, params)}`;
    });
    return [{ id: 'note' as ConceptPart, label: $localize`:@@concepts.form.note:The note`, texts }];
  }

  /** Each question of the short form is named, with what is wrong. */
  private ofSections() {
    return this.status()
      .sections.filter(({ complete }) => !complete)
      .map(({ section: key, errors }) => {
        const section = sectionOf(this.note().form, ownPart(key));
        const texts = (section?.questions ?? []).flatMap((question) => {
          const path = `answers.${question.key}`;
          const own = errors.filter((error) => error.path === path || error.path.startsWith(`${path}.`));
          const words = answerErrorTexts(question, own, this.language).join(' ');
          return own.length ? [`${localized(question.label, this.language)}: ${words}`] : [];
        });
        return { id: ownPart(key), label: localized(section?.title ?? '', this.language), texts };
      });
  }
}

const OWNER_ONLY = $localize`:@@concepts.check.owner-only:Only the responsible person of your organisation can send the note. Tell her or him that it is ready.`;
