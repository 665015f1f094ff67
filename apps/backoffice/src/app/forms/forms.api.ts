import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  callFormPaths,
  type CallForm,
  type FormAnswers,
  type FormDefinition,
  type FormTemplates,
  type FormVersionDetail,
  type LocalizedText,
  type SavedAnswers,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { saysItself } from '../core/api.interceptor';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });

/** A form of a call: its own, or with a lot the short form of the concept notes in it (B5). */
export interface FormPlace {
  callId: string;
  lotId: string | undefined;
}

const where = ({ callId, lotId }: FormPlace): [callId: string, lotId: string | undefined] => [callId, lotId];

/** Forms of calls, their versions and templates, and answers to them. */
@Service()
export class FormsApi {
  private readonly http = inject(HttpClient);

  at(place: () => FormPlace) {
    return httpResource<CallForm>(() => callFormPaths.form(...where(place())));
  }

  /** The library of templates; asks nothing for those who cannot use it. */
  templates(wanted: () => boolean) {
    return httpResource<FormTemplates>(() => (wanted() ? callFormPaths.templates : undefined));
  }

  find(place: FormPlace): Promise<CallForm> {
    return firstValueFrom(this.http.get<CallForm>(callFormPaths.form(...where(place))));
  }

  version({ callId, lotId }: FormPlace, number: number): Promise<FormVersionDetail> {
    return firstValueFrom(this.http.get<FormVersionDetail>(callFormPaths.version(callId, number, lotId)));
  }

  saveDraft(place: FormPlace, draft: FormDefinition, version: number): Promise<CallForm> {
    return firstValueFrom(this.http.put<CallForm>(callFormPaths.form(...where(place)), draft, ifMatch(version)));
  }

  publish(place: FormPlace, version: number): Promise<CallForm> {
    return firstValueFrom(this.http.post<CallForm>(callFormPaths.publish(...where(place)), {}, ifMatch(version)));
  }

  saveTemplate(place: FormPlace, name: LocalizedText): Promise<CallForm> {
    return firstValueFrom(this.http.post<CallForm>(callFormPaths.saveTemplate(...where(place)), { name }));
  }

  applyTemplate(place: FormPlace, templateId: string, version: number): Promise<CallForm> {
    const path = callFormPaths.applyTemplate(...where(place));
    return firstValueFrom(this.http.post<CallForm>(path, { templateId }, ifMatch(version)));
  }

  withdrawTemplate({ id, version }: { id: string; version: number }): Promise<FormTemplates> {
    return firstValueFrom(this.http.post<FormTemplates>(callFormPaths.withdrawTemplate(id), {}, ifMatch(version)));
  }

  saveAnswers(applicationId: string, section: string, answers: FormAnswers, version: number): Promise<SavedAnswers> {
    const path = callFormPaths.answers(applicationId, section);
    return firstValueFrom(this.http.put<SavedAnswers>(path, { answers }, { ...ifMatch(version), ...saysItself() }));
  }
}
