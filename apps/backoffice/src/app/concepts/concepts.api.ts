import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  callPaths,
  conceptPaths,
  programmePaths,
  withQuery,
  type CallDetail,
  type CodeList,
  type ConceptAction,
  type ConceptCounts,
  type ConceptNoteDetail,
  type ConceptNotePage,
  type ConceptOpenings,
  type CreateConceptNote,
  type FormAnswers,
  type ProgrammeFrame,
  type SavedConcept,
  type WriteConcept,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { saysItself } from '../core/api.interceptor';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Concept notes: list, record, writing, sending, selecting. */
@Service()
export class ConceptsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<ConceptNotePage>(() => withQuery(conceptPaths.list, query()));
  }

  /** How many of the listed notes are in each state. */
  counts(query: () => object) {
    return httpResource<ConceptCounts>(() => withQuery(conceptPaths.counts, query()));
  }

  /** The call whose notes are listed, for its lots; none when the list is of all calls. */
  call(id: () => string) {
    return httpResource<CallDetail>(() => (id() === '' ? undefined : callPaths.detail(id())));
  }

  openings() {
    return httpResource<ConceptOpenings>(() => conceptPaths.openings);
  }

  detail(id: () => string) {
    return httpResource<ConceptNoteDetail>(() => conceptPaths.detail(id()));
  }

  /** Themes, regions and places by their identifiers. */
  frame() {
    return httpResource<ProgrammeFrame>(() => programmePaths.frame);
  }

  /** Codes with their names; asks nothing where no question is about codes. */
  codeList(name: 'sectors' | 'sdgs', wanted: () => boolean = () => true) {
    return httpResource<CodeList>(() => (wanted() ? programmePaths.codeList(name) : undefined));
  }

  find(id: string): Promise<ConceptNoteDetail> {
    return firstValueFrom(this.http.get<ConceptNoteDetail>(conceptPaths.detail(id)));
  }

  create(body: CreateConceptNote): Promise<ConceptNoteDetail> {
    return firstValueFrom(this.http.post<ConceptNoteDetail>(conceptPaths.create, body));
  }

  write(id: string, body: WriteConcept, version: number): Promise<SavedConcept> {
    const options = { ...ifMatch(version), ...saysItself() };
    return firstValueFrom(this.http.put<SavedConcept>(conceptPaths.content(id), body, options));
  }

  saveAnswers(id: string, section: string, answers: FormAnswers, version: number): Promise<SavedConcept> {
    const options = { ...ifMatch(version), ...saysItself() };
    return firstValueFrom(this.http.put<SavedConcept>(conceptPaths.answers(id, section), { answers }, options));
  }

  act({ id, version }: { id: string; version: number }, action: ConceptAction, body = {}): Promise<ConceptNoteDetail> {
    return firstValueFrom(this.http.post<ConceptNoteDetail>(conceptPaths.act(id, action), body, ifMatch(version)));
  }
}
