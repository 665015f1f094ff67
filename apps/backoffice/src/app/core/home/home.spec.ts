import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import {
  COUNT_LIMIT,
  homePaths,
  QUEUE_LIMITS,
  type HomeFigure,
  type SessionInfo,
  type WorkItem,
} from '@passerelle/contract';
import '../core.texts';
import { Session } from '../session';
import { registerTexts } from '../texts';
import { HomePage } from './home';

const item = (subjectId: string): WorkItem => ({
  reason: 'application-to-screen',
  feature: 'applications',
  subjectId,
  reference: subjectId,
  title: subjectId,
  organisation: null,
  since: '2026-11-01T10:00:00Z',
  due: null,
});

describe('HomePage', () => {
  let figures: HomeFigure[] = [];
  const shown = async (items: WorkItem[], ...counts: number[]) => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([{ path: '**', children: [] }])],
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
    const fixture = TestBed.createComponent(HomePage);
    TestBed.tick();
    backend.expectOne(homePaths.figures).flush({ figures });
    backend
      .expectOne(homePaths.queue)
      .flush({ items, counts: counts.map((count, index) => ({ reason: `reason-${index}`, count })) });
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };

  it('counts what waits and says nothing of a rest when all is shown', async () => {
    const page = await shown([item('a'), item('b')], 1, 1);
    expect(page.querySelector('.count')?.textContent).toBe('2');
    expect(page.querySelector('.rest')).toBeNull();
  });

  it('says that more waits than is shown, and that more waits than was counted', async () => {
    const page = await shown([item('a'), item('b')], 3, QUEUE_LIMITS.counted + 1);
    expect(page.querySelector('.count')?.textContent).toBe('1,003+');
    expect(page.querySelector('.rest')?.textContent.trim()).toMatch(/^The 2 most urgent/);
  });

  it('says of a figure that there are more than were counted', async () => {
    registerTexts({ figures: { sent: 'Sent' } });
    figures = [{ code: 'sent', value: String(COUNT_LIMIT + 1), kind: 'count', link: '/applications' }];
    expect((await shown([])).textContent).toContain('10,000+');
  });

  it('leads to the part of a page where the work is', async () => {
    const path = (id: string) => `/calls/${id}?questions=waiting#questions`;
    registerTexts({ reasons: { 'to-answer': { why: 'Questions', action: 'Answer', path } } });
    const waiting = [
      { ...item('a'), reason: 'to-answer' },
      { ...item('m'), reason: 'mail-failed' },
      { ...item('b'), reason: 'nobody-named' },
    ];
    const page = await shown(waiting, 3);
    const links = [...page.querySelectorAll('a.action')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/calls/a?questions=waiting#questions', '/outbox?state=failed', '/applications/b']);
  });

  it('asks the queue once when the product is opened, and anew each time one comes back to it', async () => {
    await shown([item('a')], 1);
    const backend = TestBed.inject(HttpTestingController);
    TestBed.createComponent(HomePage);
    TestBed.tick();
    backend.expectNone(homePaths.queue);
    await TestBed.inject(Router).navigateByUrl('/');
    TestBed.createComponent(HomePage);
    TestBed.tick();
    backend.expectOne(homePaths.queue);
  });
});
