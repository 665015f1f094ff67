import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { COUNT_LIMIT, euro, localized, type HomeFigure, type WorkItem } from '@passerelle/contract';
import { UiButton, UiDate, UiDeadline, UiEmpty, UiFigure, UiPageHeader, UiSection } from '@passerelle/ui';
import { readerFormats } from '../formats';
import { ResourceState } from '../resource-state';
import { Session } from '../session';
import { figureText, reasonText } from '../texts';
import { HomeApi } from './home.api';

const MOST_FIGURES = 4;

/** First page of the day: what waits for the reader, then a few figures. */
@Component({
  selector: 'app-home',
  imports: [ResourceState, RouterLink, UiButton, UiDate, UiDeadline, UiEmpty, UiFigure, UiPageHeader, UiSection],
  templateUrl: './home.html',
  styleUrl: './home.css',
})
export class HomePage {
  private readonly api = inject(HomeApi);
  private readonly session = inject(Session);
  private readonly formats = readerFormats();
  private readonly router = inject(Router);
  protected readonly queue = this.api.queue;
  protected readonly figures = this.api.figures();
  protected readonly organisation = computed(() => this.session.organisation()?.name ?? '');
  protected readonly greeting = computed(() => {
    const name = this.session.person()?.name ?? '';
    return $localize`:@@core.home.greeting:Good day, ${name}:name:`;
  });
  protected readonly items = computed(() =>
    (this.queue.hasValue() ? this.queue.value().items : []).map((item) => ({ ...item, ...this.words(item) })),
  );
  /** « 12 », or « 3 000+ » when more waits than was counted. */
  protected readonly count = computed(() => {
    const { count, more } = this.api.waiting();
    return this.formats.count(count) + (more ? '+' : '');
  });
  protected readonly hidden = computed(() => this.api.waiting().count > this.items().length);
  protected readonly tiles = computed(() =>
    (this.figures.hasValue() ? this.figures.value().figures : [])
      .slice(0, MOST_FIGURES)
      .flatMap((figure) => this.tile(figure)),
  );

  constructor() {
    // The bell of the shell asked when the product was opened, perhaps hours ago.
    if (this.router.navigated) this.queue.reload();
  }

  private words(item: WorkItem) {
    const { why, action, path } = reasonText(item.reason);
    const where = [item.reference, item.organisation].filter(Boolean).join(' · ');
    return {
      why,
      title: localized(item.title, this.session.language),
      where,
      action,
      link: this.router.parseUrl(path?.(item.subjectId) ?? `/${item.feature}/${item.subjectId}`),
    };
  }

  private counted(count: number): string {
    return count > COUNT_LIMIT ? `${this.formats.count(COUNT_LIMIT)}+` : this.formats.count(count);
  }

  /** A figure nobody named is not shown: a number without a word says nothing. */
  private tile(figure: HomeFigure) {
    const label = figureText(figure.code);
    if (label === undefined) return [];
    const value = figure.kind === 'money' ? this.formats.money(euro(figure.value)) : this.counted(Number(figure.value));
    const [path = '/', query = ''] = figure.link.split('?');
    return [{ code: figure.code, label, value, path, query: Object.fromEntries(new URLSearchParams(query)) }];
  }
}
