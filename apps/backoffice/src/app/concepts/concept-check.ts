import { Component, computed, inject, input, output } from '@angular/core';
import { Router } from '@angular/router';
import type { ConceptNoteDetail, SavedConcept } from '@passerelle/contract';
import type { Autosave } from '../core/autosave';
import { Session } from '../core/session';
import { fieldText } from '../core/texts';
import {
  FormCheck,
  missingFields,
  missingSections,
  obstacleText,
  type FormPlace,
  type MissingPart,
  type SendOffer,
} from '../forms/form-check';
import { applicantPage } from '../organisations/applicant-page';
import { CONCEPT_ACTION_LABELS } from './concept-labels';
import type { ConceptPart } from './concept-parts';
import { ConceptView } from './concept-view';
import { ConceptsApi } from './concepts.api';

/** The last page of the form: what is still missing with links, the whole note, and sending it. */
@Component({
  selector: 'app-concept-check',
  imports: [ConceptView, FormCheck],
  template: `<app-form-check
      [missing]="missing()"
      [offer]="sending()"
      [autosave]="autosave()"
      (edit)="open($event)"
      (sent)="leave()"
    />
    <app-concept-view [note]="written()" />`,
})
export class ConceptCheck {
  readonly note = input.required<ConceptNoteDetail>();
  readonly status = input.required<Pick<SavedConcept, 'errors' | 'sections'>>();
  readonly autosave = input.required<Autosave<ConceptPart, object, SavedConcept>>();
  /** As it is written now, also before it was read again. */
  readonly written = input.required<ConceptNoteDetail>();
  /** What has to be opened. */
  readonly edit = output<FormPlace>();
  private readonly api = inject(ConceptsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly missing = computed(() => [
    ...this.ofNote(),
    ...missingSections(this.note().form, this.status().sections, this.session.language),
  ]);
  protected readonly sending = computed((): SendOffer | undefined => {
    const allowed = this.note().allowedActions.find(({ action }) => action === 'submit');
    if (!allowed) return undefined;
    const { id, content } = this.written();
    return {
      heading: $localize`:@@concepts.check.ready:The note is complete`,
      text: $localize`:@@concepts.check.last:Read it once more. Until notes are no longer taken you can take it back to change it, as long as nobody has selected it or not.`,
      obstacle: obstacleText(allowed, OWNER_ONLY),
      question: {
        heading: $localize`:@@applications.check.question:Send “${content.title}:title:”?`,
        text: $localize`:@@concepts.check.question-text:You get an acknowledgement with the number of the note.`,
        amount: content.idea.requested,
        action: CONCEPT_ACTION_LABELS.submit,
      },
      send: (version) => this.api.act({ id, version }, 'submit'),
      done: $localize`:@@concepts.check.done:The note was sent.`,
    };
  });

  /** What is wrong with the applicant itself is no field of the note: it stands in the register (R21). */
  protected open(place: FormPlace): void {
    if (place.field !== 'applicant') this.edit.emit(place);
    else void this.router.navigate(applicantPage(this.session, this.note().organisationId));
  }

  protected leave(): void {
    void this.router.navigate(['/concepts', this.note().id]);
  }

  private ofNote(): MissingPart[] {
    const { errors } = this.status();
    if (!errors.length) return [];
    return [{ id: 'note', label: $localize`:@@concepts.form.note:The note`, errors: missingFields(errors, fieldText) }];
  }
}

const OWNER_ONLY = $localize`:@@concepts.check.owner-only:Only the responsible person of your organisation can send the note. Tell her or him that it is ready.`;
