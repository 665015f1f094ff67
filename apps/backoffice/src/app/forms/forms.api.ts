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

/** Forms of calls, their versions and templates, and answers to them. */
@Service()
export class FormsApi {
  private readonly http = inject(HttpClient);

  ofCall(callId: () => string) {
    return httpResource<CallForm>(() => callFormPaths.form(callId()));
  }

  /** The library of templates; asks nothing for those who cannot use it. */
  templates(wanted: () => boolean) {
    return httpResource<FormTemplates>(() => (wanted() ? callFormPaths.templates : undefined));
  }

  find(callId: string): Promise<CallForm> {
    return firstValueFrom(this.http.get<CallForm>(callFormPaths.form(callId)));
  }

  version(callId: string, number: number): Promise<FormVersionDetail> {
    return firstValueFrom(this.http.get<FormVersionDetail>(callFormPaths.version(callId, number)));
  }

  saveDraft(callId: string, draft: FormDefinition, version: number): Promise<CallForm> {
    return firstValueFrom(this.http.put<CallForm>(callFormPaths.form(callId), draft, ifMatch(version)));
  }

  publish(callId: string, version: number): Promise<CallForm> {
    return firstValueFrom(this.http.post<CallForm>(callFormPaths.publish(callId), {}, ifMatch(version)));
  }

  saveTemplate(callId: string, name: LocalizedText): Promise<CallForm> {
    return firstValueFrom(this.http.post<CallForm>(callFormPaths.saveTemplate(callId), { name }));
  }

  applyTemplate(callId: string, templateId: string, version: number): Promise<CallForm> {
    const path = callFormPaths.applyTemplate(callId);
    return firstValueFrom(this.http.post<CallForm>(path, { templateId }, ifMatch(version)));
  }

  saveAnswers(applicationId: string, section: string, answers: FormAnswers, version: number): Promise<SavedAnswers> {
    const path = callFormPaths.answers(applicationId, section);
    return firstValueFrom(this.http.put<SavedAnswers>(path, { answers }, { ...ifMatch(version), ...saysItself() }));
  }
}
