import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChildren, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DateOnly } from '@passerelle/contract';
import { UiCell, UiDate, UiEmpty, UiStatus, type ListColumn } from '@passerelle/ui';
import { Session } from '../core/session';
import { datedState, today, type DatedState } from './dated';
import { DATED_LABELS } from './programme-labels';
import type { SettingTab } from './setting-tabs';

/** A row of the settings; without days it always holds. */
export interface SettingRow {
  id: string;
  validFrom?: DateOnly;
  validTo?: DateOnly | null;
}

/** Rows in force and planned ones; those that ended are folded away. Who manages the settings gets the way to change a row. */
@Component({
  selector: 'app-setting-table',
  imports: [NgTemplateOutlet, RouterLink, UiDate, UiEmpty, UiStatus],
  templateUrl: './setting-table.html',
  styleUrl: './setting-table.css',
})
export class SettingTable<Row extends SettingRow> {
  readonly tab = input.required<SettingTab>();
  /** Accessible name of the table. */
  readonly caption = input.required<string>();
  readonly columns = input.required<readonly ListColumn<Row>[]>();
  readonly rows = input.required<readonly Row[]>();
  /** What a row is called, for the link that changes it. */
  readonly name = input.required<(row: Row) => string>();
  /** False for rows without days. */
  readonly dated = input(true);
  readonly today = input(today());
  protected readonly session = inject(Session);
  private readonly cells = contentChildren<UiCell<Row>>(UiCell);
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.uiCell(), cell.template])));
  protected readonly past = computed(() => this.rows().filter((row) => this.stateOf(row) === 'ended'));
  protected readonly current = computed(() => this.rows().filter((row) => this.stateOf(row) !== 'ended'));
  protected readonly pastLabel = computed(
    () => $localize`:@@programmes.table.past-label:${this.caption()}:table:, ended`,
  );

  protected labelOf(row: Row) {
    return DATED_LABELS[this.stateOf(row)];
  }

  private stateOf({ validFrom, validTo = null }: Row): DatedState {
    return validFrom === undefined ? 'now' : datedState({ validFrom, validTo }, this.today());
  }
}
