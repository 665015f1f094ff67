import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { withQuery } from '@passerelle/contract';
import { listState } from './list-state';

@Component({ selector: 'app-test-list', template: '' })
class ListPage {
  readonly list = listState(['state'], '-date');
}

async function open(url: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'files', component: ListPage }])] });
  const harness = await RouterTestingHarness.create();
  const { list } = await harness.navigateByUrl(url, ListPage);
  const router = TestBed.inject(Router);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await harness.fixture.whenStable();
  };
  return { list, router, settle };
}

describe('listState', () => {
  it('reads filters, sort and size from the address and asks the API the same', async () => {
    const { list } = await open('/files?state=open&size=50&sort=title');
    expect(withQuery('/api/files', list.query())).toBe('/api/files?size=50&sort=title&state=open');
    expect(list.filtered()).toBe(true);
  });

  it('falls back to the default sort and to a size that exists', async () => {
    const { list } = await open('/files?size=7');
    expect(list.query()).toMatchObject({ sort: '-date', size: '25' });
    expect(list.filtered()).toBe(false);
  });

  it('goes back to the first page when a filter changes, and takes an empty one away', async () => {
    const { list, router, settle } = await open('/files?state=open&after=c9');
    list.set({ state: '', sort: 'title' });
    await settle();
    expect(router.url).toBe('/files?sort=title');
  });

  it('walks forwards and back through the pages', async () => {
    const { list, router, settle } = await open('/files');
    list.next('c1');
    await settle();
    list.next('c2');
    await settle();
    expect(list.hasPrevious()).toBe(true);
    list.previous();
    await settle();
    expect(router.url).toBe('/files?after=c1');
    list.previous();
    await settle();
    expect(router.url).toBe('/files');
  });
});
