import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FileTimeline } from '@passerelle/contract';
import { ApplicationTimeline } from './application-timeline';

const WAITING: FileTimeline = {
  past: [
    { event: 'create', at: '2026-04-10T08:00:00.000Z' },
    { event: 'submit', at: '2026-04-15T09:00:00.000Z' },
    { event: 'return', at: '2026-04-15T10:00:00.000Z' },
  ],
  ahead: [
    { step: 'correct', who: 'applicant', by: '2026-04-22T21:59:00.000Z', binding: true, late: false },
    { step: 'screening', who: 'administration', by: '2026-06-12', binding: false, late: false },
    { step: 'decision', who: 'administration', by: null, binding: false, late: false },
  ],
  contactEmail: 'appel@example.org',
  mayAsk: false,
};

async function show(timeline: FileTimeline) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(ApplicationTimeline);
  fixture.componentRef.setInput('applicationId', 'a1');
  fixture.componentRef.setInput('version', 7);
  fixture.detectChanges();
  TestBed.inject(HttpTestingController).expectOne('/api/applications/a1/timeline?v=7').flush(timeline);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const lines = [...element.querySelectorAll('li')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  return { element, lines };
}

describe('ApplicationTimeline (C8)', () => {
  it('tells what happened, what is now, and what is planned by whom and by when', async () => {
    const { element, lines } = await show(WAITING);
    expect(lines).toEqual([
      'Started 10 Apr 2026, 10:00',
      'Submitted 15 Apr 2026, 11:00',
      'Corrections were asked for 15 Apr 2026, 12:00',
      'Now: The corrections are sent back the applicant · at the latest 22 Apr 2026, 23:59',
      'The admissibility is checked the administration · planned by 12 Jun 2026',
      'The approvals are asked for and the decision is taken the administration · no day can be told yet',
    ]);
    expect(element.querySelector('[aria-current=step]')?.textContent).toContain('The corrections are sent back');
    const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['mailto:appel@example.org']);
  });

  it('is honest about what takes longer, and about what is over', async () => {
    const [, screening] = WAITING.ahead;
    const { lines } = await show({ ...WAITING, past: [], ahead: screening ? [{ ...screening, late: true }] : [] });
    expect(lines[0]).toContain('takes longer than planned; it was planned by 12 Jun 2026');
    TestBed.resetTestingModule();
    const { element } = await show({ ...WAITING, ahead: [] });
    expect(element.textContent).toContain('Nothing more is planned for this file.');
  });
});
