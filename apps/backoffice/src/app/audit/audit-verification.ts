import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChainFault } from '@passerelle/contract';
import { UiButton, UiIcon, UiNotice, UiPageHeader } from '@passerelle/ui';
import { readerFormats } from '../core/formats';
import { ResourceState } from '../core/resource-state';
import { AuditApi } from './audit.api';

const REASONS: Readonly<Partial<Record<ChainFault, string>>> = {
  'changed-entry': $localize`:@@audit.verification.changed:Its content is no longer what was sealed.`,
  'missing-entry': $localize`:@@audit.verification.missing:The entry before it is missing.`,
  'cut-tail': $localize`:@@audit.verification.cut:The trail was cut off here: later entries are missing.`,
  'beyond-head': $localize`:@@audit.verification.beyond:It comes after the sealed end of the trail, which was moved back.`,
  'anchor-forged': $localize`:@@audit.verification.anchor-forged:The anchor for it outside the database has a false signature.`,
  'anchor-differs': $localize`:@@audit.verification.anchor-differs:It is not what was signed outside the database: the trail was rewritten here or between this entry and the anchor before.`,
  'anchor-beyond': $localize`:@@audit.verification.anchor-beyond:The trail was cut off here: later entries were signed outside the database and are missing.`,
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
    const { intact, checked, head = '', firstBad = '', reason, anchors = 0, anchoredAt } = this.check.value();
    const why = (reason && REASONS[reason]) ?? $localize`:@@audit.verification.other:It does not fit the chain.`;
    const anchored = anchoredAt && { count: this.formats.count(anchors), at: this.formats.dateTime(anchoredAt) };
    return { intact, checked: this.formats.count(checked), head, firstBad, why, anchored };
  });
  protected readonly next = { id: 'check', label: $localize`:@@audit.verification.again:Check again` };
}
