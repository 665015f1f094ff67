import { computed, inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { DEFAULT_PAGE_SIZE, PAGE_SIZES, type ListQuery } from '@passerelle/contract';

/** Filters, sort and page of a list; they live in the URL, so a link or a reload shows the same rows. */
export interface ListState<Filter extends string> {
  /** What the API is asked; give it to `withQuery(path, state.query())`. */
  query: Signal<ListQuery & Partial<Record<Filter, string>>>;
  /** The same without what makes a page of it: every row that the filters leave, in the asked order. */
  filters: Signal<Omit<ListQuery, 'after' | 'size'> & Partial<Record<Filter, string>>>;
  search: Signal<string>;
  sort: Signal<string>;
  size: Signal<number>;
  hasPrevious: Signal<boolean>;
  /** True when a search or a filter is set. */
  filtered: Signal<boolean>;
  /** Value of a filter, empty when not set. */
  value(filter: Filter): string;
  /** Changes filters, search, sort or size and goes back to the first page. An empty value takes it away. */
  set(changes: Partial<Record<Filter | 'search' | 'sort' | 'size', string | number>>): void;
  next(cursor: string): void;
  previous(): void;
  clear(): void;
}

/** State of the list on this route; call it where `inject()` works. */
export function listState<Filter extends string>(filters: readonly Filter[], defaultSort = ''): ListState<Filter> {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const params = toSignal(route.queryParamMap, { initialValue: route.snapshot.queryParamMap });
  const read = (name: string) => params().get(name) ?? '';
  const after = computed(() => read('after'));
  const search = computed(() => read('search'));
  const sort = computed(() => read('sort') || defaultSort);
  const size = computed(() => PAGE_SIZES.find((option) => String(option) === read('size')) ?? DEFAULT_PAGE_SIZE);
  /** Cursors of the pages before this one, as far as this visit went. */
  let trail: string[] = [];

  const go = (changes: Record<string, string | number | null>) => {
    const entries = Object.entries(changes).map(([name, value]) => [name, value === '' ? null : value]);
    const queryParams = Object.fromEntries(entries) as Record<string, string | number | null>;
    void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge' });
  };

  const asked = computed(() => {
    const chosen = Object.fromEntries(filters.map((filter) => [filter, read(filter)])) as Record<Filter, string>;
    return { ...chosen, search: search(), sort: sort() };
  });

  return {
    filters: asked,
    search,
    sort,
    size,
    hasPrevious: computed(() => after() !== ''),
    filtered: computed(() => search() !== '' || filters.some((filter) => read(filter) !== '')),
    query: computed(() => ({ ...asked(), after: after(), size: String(size()) })),
    value: read,
    set(changes) {
      trail = [];
      go({ ...changes, after: null });
    },
    next(cursor) {
      trail = [...trail, after()];
      go({ after: cursor });
    },
    previous() {
      const cursor = trail.at(-1) ?? '';
      trail = trail.slice(0, -1);
      go({ after: cursor });
    },
    clear() {
      trail = [];
      go(Object.fromEntries([...filters, 'search', 'after'].map((name) => [name, null])));
    },
  };
}
