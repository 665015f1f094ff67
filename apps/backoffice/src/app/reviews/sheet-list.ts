import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { localized, SHEET_STATES, type SheetSummary } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiEmpty,
  UiFilterChips,
  UiListTable,
  UiPageHeader,
  UiStatus,
  type ListColumn,
} from '@passerelle/ui';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { ReviewsApi } from './reviews.api';
import { scoreNotation, SHEET_STATUS, type Place } from './sheet-labels';

/** The files an evaluator scores, those assigned first at the top. */
@Component({
  selector: 'app-sheet-list',
  imports: [
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiDate,
    UiEmpty,
    UiFilterChips,
    UiListTable,
    UiPageHeader,
    UiStatus,
  ],
  templateUrl: './sheet-list.html',
})
export class SheetListPage {
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  private readonly score = scoreNotation();
  protected readonly list = listState(['state'], 'assignedAt');
  protected readonly rows = inject(ReviewsApi).sheets(this.list.query);
  protected readonly page = computed(() => (this.rows.hasValue() ? this.rows.value() : undefined));
  /** Goes along to the sheet, so that its neighbours are those of this list. */
  protected readonly place = computed<Place>(() => ({
    state: this.list.value('state') || undefined,
    search: this.list.search() || undefined,
    sort: this.list.sort(),
  }));
  protected readonly status = SHEET_STATUS;
  /** A file with a declared conflict is no longer among one's own. */
  protected readonly states = SHEET_STATES.filter((state) => state !== 'conflicted').map((value) => ({
    value,
    label: SHEET_STATUS[value].label,
  }));
  protected readonly id = (row: SheetSummary) => row.id;
  protected readonly columns: ListColumn<SheetSummary>[] = [
    { key: 'title', label: $localize`:@@applications.project.title:Title`, sort: 'title' },
    { key: 'reference', label: $localize`:@@applications.list.reference:Reference`, sort: 'reference' },
    {
      key: 'organisation',
      label: $localize`:@@applications.list.organisation:Organisation`,
      text: (row) => row.organisationName,
    },
    { key: 'lot', label: $localize`:@@reviews.field.lot:Lot`, text: (row) => localized(row.lotTitle, this.language) },
    { key: 'state', label: $localize`:@@applications.list.state:State` },
    {
      key: 'total',
      label: $localize`:@@reviews.field.total:Total`,
      align: 'end',
      text: (row) => this.score(row.total),
    },
    { key: 'assignedAt', label: $localize`:@@reviews.field.assigned:Assigned on`, sort: 'assignedAt' },
  ];

  protected open(row: SheetSummary): void {
    void this.router.navigate(['/reviews', row.id], { queryParams: this.place() });
  }
}
