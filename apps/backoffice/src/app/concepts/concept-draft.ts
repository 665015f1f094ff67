import { inject, linkedSignal, type Signal } from '@angular/core';
import type { ConceptNoteDetail, FormAnswers, SavedConcept, WriteConcept } from '@passerelle/contract';
import { RecordDraft } from '../core/record-draft';
import { sectionOf, withSection, withUnsaved } from '../forms/own-parts';
import { partsOf, storedParts, toContent, toModel, type ConceptModel, type ConceptPart } from './concept-parts';
import { ConceptsApi } from './concepts.api';

/** What a note still wants, as far as it was kept. */
type Checked = Pick<SavedConcept, 'errors' | 'sections'>;

/** The words of a concept note while they are written. */
export class ConceptDraft extends RecordDraft<ConceptPart, ConceptNoteDetail, SavedConcept> {
  private readonly api = inject(ConceptsApi);
  /** What is typed and not kept yet stays when the stored note is read again. */
  readonly model = linkedSignal<ConceptModel, ConceptModel>({
    source: () => toModel(this.record().content),
    computation: (stored, before) => (before && this.autosave.holds('note') ? before.value : stored),
  });
  readonly answers = linkedSignal<FormAnswers, FormAnswers>({
    source: () => this.record().form?.answers ?? {},
    computation: (stored, before) =>
      withUnsaved(this.record().form, stored, before?.value ?? {}, (part) => this.autosave.holds(part)),
  });

  constructor(
    note: Signal<ConceptNoteDetail>,
    private readonly checked: (wanted: Checked) => void,
  ) {
    super(note, 'concepts');
  }

  /** Of the version that is stored by now and one's own, one is chosen. */
  async choose(mine: boolean): Promise<void> {
    this.settle(await this.find(this.record().id), mine);
  }

  protected find(id: string): Promise<ConceptNoteDetail> {
    return this.api.find(id);
  }

  protected send(part: ConceptPart, value: object, version: number): Promise<SavedConcept> {
    const { id } = this.record();
    if (part === 'note') return this.api.write(id, value as WriteConcept, version);
    return this.api.saveAnswers(id, this.section(part)?.key ?? '', value as FormAnswers, version);
  }

  protected storedParts(note: ConceptNoteDetail) {
    return storedParts(note);
  }

  protected readParts(note: ConceptNoteDetail) {
    return partsOf(note, toContent(toModel(note.content)), note.form?.answers ?? {});
  }

  protected typedParts() {
    return partsOf(this.record(), toContent(this.model()), this.answers());
  }

  protected put(part: ConceptPart, value: object): void {
    if (part === 'note') this.model.set(toModel(value as WriteConcept));
    else this.answers.update((answers) => withSection(this.section(part), answers, value as FormAnswers));
  }

  protected kept(saved: SavedConcept): void {
    this.checked(saved);
  }

  protected check({ errors, form }: ConceptNoteDetail): void {
    this.checked({ errors, sections: form?.sections ?? [] });
  }

  private section(part: ConceptPart) {
    return sectionOf(this.record().form, part);
  }
}
