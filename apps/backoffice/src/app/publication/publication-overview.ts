import { Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { publicationPaths, type IatiExport, type IatiExportState } from '@passerelle/contract';
import {
  UiButton,
  UiCell,
  UiDate,
  UiEmpty,
  UiFigure,
  UiListTable,
  UiNotice,
  UiPageHeader,
  UiSection,
  UiStatus,
  formatSize,
  type ListColumn,
  type StatusLabel,
} from '@passerelle/ui';
import { LOCALE_ID } from '@angular/core';
import { Actions } from '../core/actions';
import { readerFormats } from '../core/formats';
import { listState } from '../core/list-state';
import { ResourceState } from '../core/resource-state';
import { Session } from '../core/session';
import { fieldLabel, ruleText } from './publication-labels';
import { PublicationApi } from './publication.api';

const STATES: Record<IatiExportState, StatusLabel> = {
  running: { label: $localize`:@@publication.state.running:Being made`, tone: 'info' },
  ready: { label: $localize`:@@publication.state.ready:Published`, tone: 'positive' },
  failed: { label: $localize`:@@publication.state.failed:Failed`, tone: 'negative' },
};
const SHOWN_FINDINGS = 100;
const AGAIN_AFTER_MS = 2_000;

/** What would be published now, what stands in the way, and every file that went out (R55, R56). */
@Component({
  selector: 'app-publication-overview',
  imports: [
    ResourceState,
    RouterLink,
    UiButton,
    UiCell,
    UiDate,
    UiEmpty,
    UiFigure,
    UiListTable,
    UiNotice,
    UiPageHeader,
    UiSection,
    UiStatus,
  ],
  templateUrl: './publication-overview.html',
  styleUrl: './publication-overview.css',
})
export class PublicationOverviewPage {
  private readonly api = inject(PublicationApi);
  private readonly actions = inject(Actions);
  private readonly formats = readerFormats();
  private readonly locale = inject(LOCALE_ID);
  protected readonly session = inject(Session);
  protected readonly list = listState([], '-at');
  protected readonly check = this.api.check();
  protected readonly exports = this.api.exports(this.list.query);
  protected readonly page = computed(() => (this.exports.hasValue() ? this.exports.value() : undefined));
  protected readonly busy = signal(false);
  protected readonly warnings = signal(false);
  protected readonly next = {
    id: 'publish',
    label: $localize`:@@publication.overview.publish:Publish now`,
  };
  protected readonly result = computed(() => {
    if (!this.check.hasValue()) return undefined;
    const { activities, leftOut, complete, findings } = this.check.value();
    const errors = findings.filter(({ severity }) => severity === 'error');
    const wanted = this.warnings() ? findings : errors;
    return {
      sound: this.formats.count(activities),
      leftOut,
      complete,
      out: this.formats.count(leftOut),
      warningCount: findings.length - errors.length,
      more: Math.max(0, wanted.length - SHOWN_FINDINGS),
      lines: wanted.slice(0, SHOWN_FINDINGS).map((finding) => ({
        ...finding,
        what: ruleText(finding.rule),
        where: fieldLabel(finding.field),
        status: this.severity(finding.severity),
      })),
    };
  });
  protected readonly states = STATES;
  protected readonly id = (row: IatiExport) => row.id;
  protected readonly columns: ListColumn<IatiExport>[] = [
    { key: 'at', label: $localize`:@@publication.overview.at:Made on`, sort: 'at' },
    { key: 'by', label: $localize`:@@publication.overview.by:By`, text: (row) => row.byName },
    { key: 'state', label: $localize`:@@publication.overview.state:State` },
    {
      key: 'activities',
      label: $localize`:@@publication.overview.activities:Projects`,
      align: 'end',
      text: (row) => this.formats.count(row.activities),
    },
    {
      key: 'leftOut',
      label: $localize`:@@publication.overview.left-out:Left out`,
      align: 'end',
      text: (row) => this.formats.count(row.leftOut),
    },
    {
      key: 'size',
      label: $localize`:@@publication.overview.size:Size`,
      align: 'end',
      text: (row) => (row.state === 'ready' ? formatSize(row.size, this.locale) : ''),
    },
    { key: 'file', label: $localize`:@@publication.overview.file:File and hash` },
  ];

  constructor() {
    effect((onCleanup) => {
      if (!this.page()?.items.some(({ state }) => state === 'running')) return;
      const timer = setTimeout(() => this.exports.reload(), AGAIN_AFTER_MS);
      onCleanup(() => {
        clearTimeout(timer);
      });
    });
  }

  protected download(row: IatiExport): string {
    return publicationPaths.download(row.id);
  }

  protected async publish(): Promise<void> {
    this.busy.set(true);
    const done = $localize`:@@publication.overview.asked:The file is being made. It appears below when it is ready.`;
    await this.actions.run(() => this.api.requestExport(), done);
    this.busy.set(false);
    this.exports.reload();
  }

  private severity(severity: 'error' | 'warning'): StatusLabel {
    return severity === 'error'
      ? { label: $localize`:@@publication.severity.error:Left out`, tone: 'negative' }
      : { label: $localize`:@@publication.severity.warning:To improve`, tone: 'warning' };
  }
}
