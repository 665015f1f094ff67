import { httpResource } from '@angular/common/http';
import { Component, type ElementRef, computed, debounced, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { homePaths, localized, withQuery, type SearchHit, type SearchResult } from '@passerelle/contract';
import { UiIcon } from '@passerelle/ui';
import { Session } from '../session';

const SHORTEST = 2;
const PAUSE = 200;

/** Search over everything the reader may see, as a combobox; `/` goes to it. */
@Component({
  selector: 'app-global-search',
  imports: [UiIcon],
  templateUrl: './global-search.html',
  styleUrl: './global-search.css',
  host: { role: 'search', '(focusout)': 'leave($event)' },
})
export class GlobalSearch {
  private readonly router = inject(Router);
  private readonly language = inject(Session).language;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly text = signal('');
  protected readonly open = signal(false);
  protected readonly active = signal(0);
  private readonly settled = debounced(this.text, PAUSE);
  protected readonly result = httpResource<SearchResult>(() => {
    const search = (this.settled.hasValue() ? this.settled.value() : '').trim();
    return search.length < SHORTEST ? undefined : withQuery(homePaths.search, { search });
  });
  protected readonly hits = computed(() =>
    (this.result.hasValue() ? this.result.value().hits : []).map((hit) => ({
      ...hit,
      title: localized(hit.title, this.language),
    })),
  );
  protected readonly shown = computed(() => this.open() && this.result.hasValue());

  focus(): void {
    this.box().nativeElement.select();
    this.box().nativeElement.focus();
  }

  protected type(text: string): void {
    this.text.set(text);
    this.active.set(0);
    this.open.set(true);
  }

  protected moveByKey(event: KeyboardEvent): void {
    const count = this.hits().length;
    if (event.key === 'Escape') this.open.set(false);
    else if (event.key === 'ArrowDown' && count) this.active.update((index) => (index + 1) % count);
    else if (event.key === 'ArrowUp' && count) this.active.update((index) => (index + count - 1) % count);
    else if (event.key === 'Enter') this.go(this.hits()[this.active()]);
    else return;
    event.preventDefault();
  }

  protected go(hit: SearchHit | undefined): void {
    if (!hit) return;
    this.open.set(false);
    this.text.set('');
    void this.router.navigate(['/', hit.feature, hit.subjectId]);
  }

  protected leave(event: FocusEvent): void {
    const inside =
      event.currentTarget instanceof HTMLElement && event.currentTarget.contains(event.relatedTarget as Node);
    if (!inside) this.open.set(false);
  }
}
