import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  callFormPaths,
  type CallForm,
  type CopyCallForm,
  type FormAnswers,
  type FormDefinition,
  type FormTemplates,
  type FormVersionDetail,
  type LocalizedText,
  type LotForm,
  type SavedAnswers,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { saysItself } from '../core/api.interceptor';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });

/** A form of a call: its own, or with a lot the short form of the concept notes in it (B5) or the lot's own (R21). */
export interface FormPlace {
  callId: string;
  lotId: string | undefined;
  /** Which form of the lot; the short one when left out. */
  lotForm?: LotForm | undefined;
}

const where = ({ callId, lotId, lotForm }: FormPlace) => [callId, lotId, lotForm] as const;

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

  version({ callId, lotId, lotForm }: FormPlace, number: number): Promise<FormVersionDetail> {
    return firstValueFrom(this.http.get<FormVersionDetail>(callFormPaths.version(callId, number, lotId, lotForm)));
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

  /** The draft of the form of another call or lot takes the place of this one. */
  copy(place: FormPlace, source: CopyCallForm, version: number): Promise<CallForm> {
    return firstValueFrom(this.http.post<CallForm>(callFormPaths.copy(...where(place)), source, ifMatch(version)));
  }

  withdrawTemplate({ id, version }: { id: string; version: number }): Promise<FormTemplates> {
    return firstValueFrom(this.http.post<FormTemplates>(callFormPaths.withdrawTemplate(id), {}, ifMatch(version)));
  }

  saveAnswers(applicationId: string, section: string, answers: FormAnswers, version: number): Promise<SavedAnswers> {
    const path = callFormPaths.answers(applicationId, section);
    return firstValueFrom(this.http.put<SavedAnswers>(path, { answers }, { ...ifMatch(version), ...saysItself() }));
  }
}
