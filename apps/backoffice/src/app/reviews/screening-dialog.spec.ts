import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SCREENING } from './review-sample';
import './reviews.texts';
import { ScreeningDialog } from './screening-dialog';
import { settled } from '../core/spec-page';

// jsdom knows the element and not how it opens.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};

describe('ScreeningDialog', () => {
  it('shows the letter in the language of the file with the reason in its place, before it is sent (R10)', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
    });
    const backend = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(ScreeningDialog);
    fixture.componentRef.setInput('screening', SCREENING);
    fixture.componentRef.setInput('language', 'nl');
    fixture.componentRef.setInput('open', true);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const change = (selector: 'select' | 'textarea', value: string, event: string) => {
      const control = element.querySelector<HTMLSelectElement | HTMLTextAreaElement>(selector);
      if (!control) throw new Error(`no ${selector}`);
      control.value = value;
      control.dispatchEvent(new Event(event, { bubbles: true }));
    };
    expect(element.querySelector('.letter')).toBeNull();
    change('select', 'theme', 'input');
    change('select', 'theme', 'change');
    fixture.detectChanges();
    const path = '/api/reviews/screenings/a1/letters/theme';
    const letter = { title: 'Uw dossier is onontvankelijk', language: 'nl', paragraphs: ['Buiten het thema.', null] };
    backend.expectOne(path).flush(letter);
    await fixture.whenStable();
    change('textarea', 'Geen klimaat.', 'input');
    await fixture.whenStable();
    const shown = element.querySelector<HTMLElement>('.letter');
    expect(shown?.lang).toBe('nl');
    const lines = [...(shown?.querySelectorAll('h3, p') ?? [])].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Uw dossier is onontvankelijk', 'Buiten het thema.', 'Geen klimaat.']);
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    const sent = backend.expectOne('/api/reviews/screenings/a1/reject').request.body as unknown;
    expect(sent).toEqual({ code: 'theme', reason: 'Geen klimaat.' });
  });
});
