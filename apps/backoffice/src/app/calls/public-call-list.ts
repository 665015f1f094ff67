import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { localized, type PublicCall } from '@passerelle/contract';
import { UiDeadline, UiEmpty, UiMoney, UiPageHeader, UiSection, UiStatus } from '@passerelle/ui';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { PHASE_LABELS } from './call-labels';
import { CallsApi } from './calls.api';

/** Calls for everybody: those one can apply to first. */
@Component({
  selector: 'app-public-call-list',
  imports: [ResourceState, RouterLink, UiDeadline, UiEmpty, UiMoney, UiPageHeader, UiSection, UiStatus],
  templateUrl: './public-call-list.html',
  styleUrl: './public-call-list.css',
})
export class PublicCallListPage {
  private readonly language = inject(Session).language;
  protected readonly calls = inject(CallsApi).publicList();
  private readonly all = computed(() => (this.calls.hasValue() ? this.calls.value().calls : []));
  protected readonly groups = computed(() => [
    {
      heading: $localize`:@@calls.public.open:Open and announced`,
      calls: this.all().filter(({ phase }) => phase === 'open' || phase === 'announced'),
    },
    {
      heading: $localize`:@@calls.public.past:Closed`,
      calls: this.all().filter(({ phase }) => phase !== 'open' && phase !== 'announced'),
    },
  ]);
  protected readonly phases = PHASE_LABELS;

  protected title(call: PublicCall): string {
    return localized(call.title, this.language);
  }
}
