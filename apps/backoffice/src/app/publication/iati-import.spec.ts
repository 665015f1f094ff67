import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ImportReport } from '@passerelle/contract';
import { UiUpload } from '@passerelle/ui';
import { By } from '@angular/platform-browser';
import { IatiImportPage } from './iati-import';
import './publication.texts';

const REPORT: ImportReport = {
  files: 1,
  activities: 3,
  imported: 2,
  updated: 0,
  rejected: 1,
  warnings: 0,
  findings: [{ file: 'a.xml', line: 11, element: 'iati-activity', reason: 'element-missing', severity: 'error' }],
};

async function open(...names: string[]) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(IatiImportPage);
  await fixture.whenStable();
  const upload = fixture.debugElement.query(By.directive(UiUpload)).componentInstance as UiUpload;
  upload.chosen.emit(names.map((name) => new File(['<a/>'], name)));
  const backend = TestBed.inject(HttpTestingController);
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const next = () => backend.expectOne({ method: 'POST', url: '/api/publication/iati/import' });
  return { element: fixture.nativeElement as HTMLElement, next, settle };
}

describe('IatiImportPage', () => {
  it('says of each refused activity where and why, and adds up what was taken', async () => {
    const { element, next, settle } = await open('a.xml', 'b.xml');
    next().flush(REPORT);
    await settle();
    next().flush({ ...REPORT, activities: 1, imported: 1, rejected: 0, findings: [] });
    await settle();
    const figures = [...element.querySelectorAll('ui-figure')].map((figure) => figure.textContent.trim());
    expect(figures).toEqual(['Activities read4', 'New in the register3', 'Brought up to date0', 'Refused1']);
    expect(element.querySelector('li')?.textContent).toContain('An element that the standard demands is missing.');
    expect(element.querySelector('li')?.textContent).toMatch(/a\.xml.*line 11.*iati-activity/s);
  });

  it('goes on with the next file when one is none of XML', async () => {
    const { element, next, settle } = await open('a.pdf', 'b.xml');
    next().flush({ code: 'file-type-not-allowed', status: 415 }, { status: 415, statusText: '' });
    await settle();
    next().flush({ ...REPORT, rejected: 0, findings: [] });
    await settle();
    expect(element.querySelector('.refusal')?.textContent).toContain('a.pdf: This is no XML file.');
    expect(element.querySelector('ui-notice')?.textContent).toContain('Everything in the files was taken.');
  });
});
