import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { localized, type CopyCallForm, type LotView } from '@passerelle/contract';
import { UiButton, UiControl, UiField, UiSection } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import type { FormPlace } from '../forms/forms.api';
import { CallsApi } from './calls.api';

/** A form of another call or lot to begin with, as people read it. */
export interface FormSourceChoice {
  source: CopyCallForm;
  name: string;
}

/** Begin a form with the one of another call, or of a lot that has one of its own (B8). */
@Component({
  selector: 'app-form-source',
  imports: [ResourceState, UiButton, UiControl, UiField, UiSection],
  templateUrl: './form-source.html',
})
export class FormSource {
  readonly place = input.required<FormPlace>();
  /** A short form begins with a short form: only lots have one. */
  readonly short = input.required<boolean>();
  /** The chosen form takes the place of the draft. */
  readonly take = output<FormSourceChoice>();
  private readonly api = inject(CallsApi);
  private readonly language = inject(Session).language;
  protected readonly search = signal('');
  protected readonly found = this.api.list(() => ({ search: this.search() }));
  protected readonly calls = computed(() =>
    (this.found.hasValue() ? this.found.value().items : []).map(({ id, code, title }) => ({
      id,
      name: `${code} · ${localized(title, this.language)}`,
    })),
  );
  /** Another list no longer holds what was chosen. */
  protected readonly callId = linkedSignal<{ id: string }[], string>({
    source: this.calls,
    computation: (calls, before) => calls.find(({ id }) => id === before?.value)?.id ?? '',
  });
  protected readonly chosen = this.api.detail(() => this.callId() || undefined);
  protected readonly forms = computed<(FormSourceChoice & { label: string })[]>(() => {
    if (!this.chosen.hasValue()) return [];
    const { id: callId, code, lotList } = this.chosen.value();
    const ofLots = lotList
      .filter((lot) => this.offers(lot) && !this.isHere(callId, lot.id))
      .map((lot) => ({
        source: { callId, lotId: lot.id },
        name: `${code} · ${lot.code}`,
        label: `${lot.code} · ${localized(lot.title, this.language)}`,
      }));
    const ofCall = { source: { callId }, name: code, label: $localize`:@@calls.questionnaire.title:Form of the call` };
    return this.short() || this.isHere(callId, undefined) ? ofLots : [ofCall, ...ofLots];
  });
  protected readonly index = linkedSignal(() => (this.forms().length ? 0 : -1));
  protected readonly choice = computed(() => this.forms()[this.index()]);

  private offers({ conceptClosesAt, ownForm }: LotView): boolean {
    return this.short() ? conceptClosesAt !== null : ownForm;
  }

  private isHere(callId: string, lotId: string | undefined): boolean {
    return this.place().callId === callId && this.place().lotId === lotId;
  }
}
