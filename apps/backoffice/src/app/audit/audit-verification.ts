import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { UiButton, UiIcon, UiNotice, UiPageHeader } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { ResourceState } from '../core/resource-state';
import { AuditApi } from './audit.api';

const REASONS: Readonly<Record<string, string>> = {
  'changed-entry': $localize`:@@audit.verification.changed:Its content is no longer what was sealed.`,
  'missing-entry': $localize`:@@audit.verification.missing:The entry before it is missing.`,
  'cut-tail': $localize`:@@audit.verification.cut:The trail was cut off here: later entries are missing.`,
  'beyond-head': $localize`:@@audit.verification.beyond:It comes after the sealed end of the trail, which was moved back.`,
};

/** Says in one sentence whether the trail is what it was, or which entry is the first bad one (R49). */
@Component({
  selector: 'app-audit-verification',
  imports: [ResourceState, RouterLink, UiButton, UiIcon, UiNotice, UiPageHeader],
  templateUrl: './audit-verification.html',
  styles: `
    .hash {
      font-family: monospace;
      overflow-wrap: anywhere;
    }
  `,
})
export class AuditVerificationPage {
  private readonly formats = readerFormats();
  protected readonly check = inject(AuditApi).verification();
  protected readonly verdict = computed(() => {
    if (!this.check.hasValue() || this.check.isLoading()) return undefined;
    const { intact, checked, head = '', firstBad = '', reason = '' } = this.check.value();
    const why = REASONS[reason] ?? $localize`:@@audit.verification.other:It does not fit the chain.`;
    return { intact, checked: this.formats.count(checked), head, firstBad, why };
  });
  protected readonly next = { id: 'check', label: $localize`:@@audit.verification.again:Check again` };
}
