import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { LanguageLinks } from './language-links';

describe('LanguageLinks', () => {
  it('lead to the same page with the same query in each language, also after going on to another page', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
        { provide: LOCALE_ID, useValue: 'nl-BE' },
      ],
    });
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/projects?state=running&search=a%20b');
    const fixture = TestBed.createComponent(LanguageLinks);
    const links = () => {
      TestBed.tick();
      return [...(fixture.nativeElement as HTMLElement).querySelectorAll('a')];
    };
    const hrefs = () => links().map((link) => link.getAttribute('href'));
    expect(hrefs()).toEqual(['fr', 'nl', 'en'].map((language) => `/${language}/projects?state=running&search=a%20b`));
    await router.navigateByUrl('/reports/r1?overdue=yes');
    expect(hrefs()).toEqual(['fr', 'nl', 'en'].map((language) => `/${language}/reports/r1?overdue=yes`));
    expect(links().map((link) => link.getAttribute('aria-current'))).toEqual([null, 'true', null]);
  });
});
