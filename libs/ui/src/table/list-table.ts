import { NgTemplateOutlet } from '@angular/common';
import {
  Component,
  type ElementRef,
  LOCALE_ID,
  computed,
  contentChildren,
  inject,
  input,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { COUNT_LIMIT, DEFAULT_PAGE_SIZE, PAGE_SIZES, type Page } from '@passerelle/contract';
import { UiIcon } from '../icon/icon';
import { UiSkeleton } from '../feedback/skeleton';
import { formatCount } from '../values/formats';
import { UiCell, type ListColumn } from './list-table.types';

/** Keys that belong to a control the reader is typing in. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, select, textarea, [contenteditable], dialog, [popover]') !== null
  );
}

/**
 * Rows of a list: sortable heads, sticky head and first column, selection with a bar of bulk actions, keyset paging, `j` / `k` / Enter.
 * Slots: `[uiBulk]` buttons for the selected rows, `[uiEmpty]` what to say when nothing matches.
 */
@Component({
  selector: 'ui-list-table',
  imports: [NgTemplateOutlet, UiIcon, UiSkeleton],
  templateUrl: './list-table.html',
  styleUrl: './list-table.css',
  host: { '(document:keydown)': 'moveByKey($event)' },
})
export class UiListTable<Row> {
  readonly columns = input.required<readonly ListColumn<Row>[]>();
  /** Undefined while the first page is on its way. */
  readonly page = input.required<Page<Row> | undefined>();
  readonly rowId = input.required<(row: Row) => string>();
  /** Accessible name of the table. */
  readonly caption = input.required<string>();
  readonly loading = input(false);
  /** Sort name, with `-` before it for descending. */
  readonly sort = input('');
  readonly size = input(DEFAULT_PAGE_SIZE);
  /** True when there is a page before this one. */
  readonly hasPrevious = input(false);
  readonly selectable = input(false);
  readonly selected = model<readonly string[]>([]);
  readonly sortChange = output<string>();
  readonly sizeChange = output<number>();
  /** Cursor of the page after this one. */
  readonly next = output<string>();
  readonly previous = output();
  readonly open = output<Row>();

  private readonly locale = inject(LOCALE_ID);
  private readonly cells = contentChildren<UiCell<Row>>(UiCell);
  private readonly body = viewChild<ElementRef<HTMLElement>>('body');
  protected readonly sizes = PAGE_SIZES;
  protected readonly current = signal(-1);
  protected readonly rows = computed(() => this.page()?.items ?? []);
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.uiCell(), cell.template])));
  protected readonly hasTotals = computed(() => this.columns().some((column) => column.total !== undefined));
  protected readonly allSelected = computed(
    () => this.rows().length > 0 && this.rows().every((row) => this.selected().includes(this.rowId()(row))),
  );
  protected readonly count = computed(() => {
    const page = this.page();
    if (!page) return '';
    const figure = formatCount(page.totalIsExact ? page.total : COUNT_LIMIT, this.locale);
    if (!page.totalIsExact) return $localize`:@@ui.list-table.count-more:More than ${figure}:count: results`;
    return page.total === 1
      ? $localize`:@@ui.list-table.count-one:1 result`
      : $localize`:@@ui.list-table.count:${figure}:count: results`;
  });

  protected direction(column: ListColumn<Row>): 'ascending' | 'descending' | null {
    if (column.sort === undefined) return null;
    return this.sort() === column.sort ? 'ascending' : this.sort() === `-${column.sort}` ? 'descending' : null;
  }

  protected sortBy(name: string): void {
    this.sortChange.emit(this.sort() === name ? `-${name}` : name);
  }

  protected toggle(row: Row): void {
    const id = this.rowId()(row);
    this.selected.update((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));
  }

  protected toggleAll(): void {
    this.selected.set(this.allSelected() ? [] : this.rows().map(this.rowId()));
  }

  /** A click on the row opens it, but not one on a link, a control, or text being marked. */
  protected openByClick(event: MouseEvent, row: Row): void {
    const onControl = event.target instanceof Element && event.target.closest('a, button, input, label') !== null;
    if (onControl || (getSelection()?.toString() ?? '') !== '') return;
    this.open.emit(row);
  }

  protected moveByKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (event.key === 'j') this.moveTo(this.current() + 1);
    else if (event.key === 'k') this.moveTo(this.current() - 1);
  }

  protected openByKey(event: Event, row: Row): void {
    if (event.target === event.currentTarget) this.open.emit(row);
  }

  private moveTo(index: number): void {
    const last = this.rows().length - 1;
    if (last < 0) return;
    this.current.set(Math.min(last, Math.max(0, index)));
    this.body()?.nativeElement.querySelectorAll<HTMLElement>('tr')[this.current()]?.focus();
  }
}
