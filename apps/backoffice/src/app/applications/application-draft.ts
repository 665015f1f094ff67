import { inject, linkedSignal, type Signal } from '@angular/core';
import {
  APPLICATION_SECTIONS,
  type ApplicationDetail,
  type FormAnswers,
  type FormSectionStatus,
  type SavedAnswers,
  type SavedSection,
  type SectionStatus,
} from '@passerelle/contract';
import { RecordDraft } from '../core/record-draft';
import { FormsApi } from '../forms/forms.api';
import { isOwnPart, sectionOf, withSection, withUnsaved } from '../forms/own-parts';
import { toContent, toForm, type ApplicationForm } from './application-form.model';
import { partsOf, storedParts, type FilePart } from './application-parts';
import { ApplicationsApi } from './applications.api';

/** What the form of a file lets one write. */
export interface DraftRules {
  mayWrite: (part: FilePart) => boolean;
  /** What every fixed section still wants, as far as it was kept. */
  checked: (sections: SectionStatus[]) => void;
  /** The same of the own sections of the call. */
  answersChecked: (sections: FormSectionStatus[]) => void;
}

/** What came back when a part was kept. */
export type SavedPart = SavedSection | SavedAnswers;

/** The words of an application while they are written. */
export class ApplicationDraft extends RecordDraft<FilePart, ApplicationDetail, SavedPart> {
  private readonly api = inject(ApplicationsApi);
  private readonly forms = inject(FormsApi);
  /** What is typed and not kept yet stays when the stored file is read again. */
  readonly model = linkedSignal<ApplicationForm, ApplicationForm>({
    source: () => toForm(this.record().content),
    computation: (stored, before) => ({ ...stored, ...(before && this.unsaved(before.value)) }),
  });
  /** Answers to the own questions of the call, kept alike. */
  readonly answers = linkedSignal<FormAnswers, FormAnswers>({
    source: () => this.record().form?.answers ?? {},
    computation: (stored, before) =>
      withUnsaved(this.record().form, stored, before?.value ?? {}, (part) => this.autosave.holds(part)),
  });

  constructor(
    application: Signal<ApplicationDetail>,
    private readonly rules: DraftRules,
  ) {
    super(application, 'applications');
  }

  protected find(id: string): Promise<ApplicationDetail> {
    return this.api.find(id);
  }

  protected send(part: FilePart, value: object, version: number): Promise<SavedPart> {
    const { id, form } = this.record();
    if (!isOwnPart(part)) return this.api.saveSection(id, part, value, version);
    return this.forms.saveAnswers(id, sectionOf(form, part)?.key ?? '', value as FormAnswers, version);
  }

  protected storedParts(file: ApplicationDetail) {
    return storedParts(file);
  }

  protected readParts(file: ApplicationDetail) {
    return partsOf(file, toContent(toForm(file.content)), file.form?.answers ?? {});
  }

  protected typedParts() {
    return partsOf(this.record(), toContent(this.model()), this.answers());
  }

  protected put(part: FilePart, value: object): void {
    const { content, form } = this.record();
    if (isOwnPart(part))
      this.answers.update((answers) => withSection(sectionOf(form, part), answers, value as FormAnswers));
    else this.model.update((model) => ({ ...model, [part]: toForm({ ...content, [part]: value })[part] }));
  }

  protected kept(saved: SavedPart, part: FilePart): void {
    if (isOwnPart(part)) this.rules.answersChecked((saved as SavedAnswers).sections);
    else this.rules.checked((saved as SavedSection).sections);
  }

  protected check({ sections, form }: ApplicationDetail): void {
    this.rules.checked(sections);
    this.rules.answersChecked(form?.sections ?? []);
  }

  protected override mayWrite(part: FilePart): boolean {
    return this.rules.mayWrite(part);
  }

  private unsaved(form: ApplicationForm): Partial<ApplicationForm> {
    const kept = APPLICATION_SECTIONS.filter((section) => this.autosave.holds(section));
    return Object.fromEntries(kept.map((section) => [section, form[section]]));
  }
}
