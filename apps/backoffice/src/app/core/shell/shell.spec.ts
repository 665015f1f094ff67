import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { homePaths, type SessionInfo, type WorkItem } from '@passerelle/contract';
import { Actions } from '../actions';
import { Session } from '../session';
import { Shell } from './shell';

const item = (subjectId: string): WorkItem => ({
  reason: 'message-to-answer',
  feature: 'messages',
  subjectId,
  reference: '',
  title: 'Statuts',
  organisation: '',
  since: '2026-03-02T10:00:00Z',
  due: null,
});

describe('Shell', () => {
  it('counts again what waits once something was done', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: LOCALE_ID, useValue: 'en' },
      ],
    });
    const backend = TestBed.inject(HttpTestingController);
    const loaded = TestBed.inject(Session).load();
    backend.expectOne('/api/session').flush({
      person: { id: 'p', name: 'Ann', email: 'a@b.be', language: 'en' },
      organisation: { id: 'o', name: 'Brussels International' },
      roles: ['officer'],
      permissions: [],
      memberships: [],
      csrfToken: 't',
      demo: false,
    } satisfies SessionInfo);
    await loaded;
    const fixture = TestBed.createComponent(Shell);
    const element = fixture.nativeElement as HTMLElement;
    const counted = async (...items: WorkItem[]) => {
      TestBed.tick();
      backend
        .expectOne(homePaths.queue)
        .flush({ items, counts: [{ reason: 'application-to-screen', count: items.length }] });
      await fixture.whenStable();
      return element.querySelector('.bell')?.getAttribute('aria-label');
    };
    expect(await counted(item('a'), item('b'))).toBe('Waiting for you: 2');
    await TestBed.inject(Actions).run(() => Promise.resolve());
    expect(await counted(item('b'))).toBe('Waiting for you: 1');
  });
});
