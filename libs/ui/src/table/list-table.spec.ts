import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Page } from '@passerelle/contract';
import { UiListTable } from './list-table';
import { UiCell, type ListColumn } from './list-table.types';

interface Row {
  id: string;
  title: string;
}

@Component({
  selector: 'ui-test-host',
  imports: [UiCell, UiListTable],
  template: `<ui-list-table
    caption="Files"
    [columns]="columns"
    [page]="page()"
    [rowId]="id"
    [sort]="sort()"
    [selectable]="true"
    [(selected)]="selected"
    (sortChange)="sort.set($event)"
    (next)="events.push('next ' + $event)"
    (open)="events.push('open ' + $event.id)"
  >
    <ng-template uiCell="id" [uiCellOf]="columns" let-row
      ><a href="#{{ row.id }}">{{ row.id }}</a></ng-template
    >
    <p uiEmpty>Nothing here</p>
    <button uiBulk type="button">Assign</button>
  </ui-list-table>`,
})
class Host {
  readonly columns: ListColumn<Row>[] = [
    { key: 'id', label: 'Id', sort: 'id' },
    { key: 'title', label: 'Title', text: (row) => row.title },
  ];
  readonly page = signal<Page<Row> | undefined>({
    items: [
      { id: 'a', title: 'Alpha' },
      { id: 'b', title: 'Beta' },
    ],
    next: 'cursor',
    total: 10_000,
    totalIsExact: false,
  });
  readonly sort = signal('id');
  readonly selected = signal<readonly string[]>([]);
  readonly events: string[] = [];
  readonly id = (row: Row) => row.id;
}

async function setUp() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement as HTMLElement);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const find = (selector: string) => {
    const found = element.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const press = async (key: string, target: EventTarget = document.body) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await fixture.whenStable();
  };
  return { fixture, host: fixture.componentInstance, element, find, press };
}

describe('UiListTable', () => {
  it('turns the direction when the sorted column is chosen again and says it', async () => {
    const { fixture, host, find } = await setUp();
    expect(find('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    find('.sort').click();
    await fixture.whenStable();
    expect(host.sort()).toBe('-id');
    expect(find('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
  });

  it('moves by j and k, stops at the ends and opens by Enter', async () => {
    const { host, press } = await setUp();
    for (const key of ['j', 'j', 'j']) await press(key);
    await press('Enter', document.activeElement ?? document.body);
    await press('k');
    await press('Enter', document.activeElement ?? document.body);
    expect(host.events).toEqual(['open b', 'open a']);
  });

  it('opens a row by a click, but leaves links and checkboxes alone', async () => {
    const { host, find } = await setUp();
    find('tbody td:last-child').click();
    find('tbody a').click();
    find('tbody input').click();
    expect(host.events).toEqual(['open a']);
  });

  it('shows the bulk bar once a row is selected, and selects the whole page', async () => {
    const { fixture, host, element, find } = await setUp();
    expect(element.querySelector('.bulk')).toBeNull();
    find('thead input').click();
    await fixture.whenStable();
    expect(host.selected()).toEqual(['a', 'b']);
    expect(find('.bulk').textContent).toContain('2 selected');
    expect(find('.bulk').textContent).toContain('Assign');
  });

  it('says when it stopped counting, and hands out the cursor of the next page', async () => {
    const { host, find } = await setUp();
    expect(find('.foot').textContent).toContain('More than');
    find('nav button:last-child').click();
    expect(host.events).toEqual(['next cursor']);
  });

  it('says what will be here when nothing matches', async () => {
    const { fixture, host, element } = await setUp();
    host.page.set({ items: [], next: null, total: 0, totalIsExact: true });
    await fixture.whenStable();
    expect(element.textContent).toContain('Nothing here');
    expect(element.querySelector('table')).toBeNull();
  });

  it('shows the shape of what comes while the first page is on its way', async () => {
    const { fixture, host, element } = await setUp();
    host.page.set(undefined);
    await fixture.whenStable();
    expect(element.querySelector('ui-skeleton')).not.toBeNull();
  });
});
