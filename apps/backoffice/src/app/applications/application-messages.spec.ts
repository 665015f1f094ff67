import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationMessages as Written } from '@passerelle/contract';
import { ApplicationMessages } from './application-messages';

const WRITTEN: Written = {
  threads: [
    {
      id: 't1',
      applicationId: 'a1',
      reference: 'SUD2026-0001',
      title: 'Jardins',
      callCode: 'SUD-2026',
      organisationName: 'Pont Solidaire',
      subject: 'Statutes',
      about: null,
      ownPlace: null,
      state: 'open',
      awaiting: 'partner',
      dueOn: null,
      overdue: false,
      count: 2,
      unread: 1,
      lastAt: '2026-04-16T08:00:00.000Z',
      lastAuthorName: 'Nora',
      mayAnswer: false,
    },
  ],
  total: 21,
  unread: 3,
  mayWrite: false,
};

describe('ApplicationMessages', () => {
  it('shows the conversations and what is unread in all of them', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: LOCALE_ID, useValue: 'en' },
      ],
    });
    const fixture = TestBed.createComponent(ApplicationMessages);
    fixture.componentRef.setInput('applicationId', 'a1');
    fixture.detectChanges();
    TestBed.inject(HttpTestingController).expectOne('/api/messages/applications/a1').flush(WRITTEN);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('p.unread')?.textContent).toBe('Unread: 3');
    const links = [...element.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/messages/t1', '/messages?applicationId=a1']);
  });
});
