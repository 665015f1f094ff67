import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { euro, type DocumentView, type Permission, type ReportDetail, type SessionInfo } from '@passerelle/contract';
import { Confirm } from '@passerelle/ui';
import { Session } from '../core/session';
import { ReportEditor } from './report-editor';
import { REPORT } from './report-sample';
import './reports.texts';
import { settled } from '../core/spec-page';

const DRAFT: ReportDetail = {
  ...REPORT,
  state: 'draft',
  results: '',
  submittedAt: null,
  mayEdit: true,
  allowedActions: [{ action: 'submit', permission: 'reports:submit' }],
};
const DOCUMENTS = [
  {
    id: 'd1',
    name: 'rapport.pdf',
    kind: 'report-financial',
    size: 10,
    uploadedAt: '2027-11-01T08:00:00.000Z',
    number: 1,
    earlier: [],
  },
  {
    id: 'd2',
    name: 'facture.pdf',
    kind: 'invoice',
    size: 10,
    uploadedAt: '2027-11-01T08:00:00.000Z',
    number: 1,
    earlier: [],
  },
] as unknown as DocumentView[];

async function open(report: ReportDetail, permissions: Permission[] = ['reports:write', 'reports:submit']) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const loaded = TestBed.inject(Session).load();
  const session = { person: null, organisation: null, roles: [], memberships: [], csrfToken: '', demo: false };
  backend.expectOne('/api/session').flush({ ...session, permissions } satisfies SessionInfo);
  await loaded;
  const fixture = TestBed.createComponent(ReportEditor);
  fixture.componentRef.setInput('report', report);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const type = async (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const control = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!control) throw new Error(`no control ${label}`);
    control.value = value;
    control.dispatchEvent(new Event('input'));
    await settle();
  };
  const press = async (text: string) => {
    [...element.querySelectorAll('button')].find((button) => button.textContent.trim() === text)?.click();
    await settle();
  };
  const text = (selector: string) => element.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return {
    backend,
    element,
    settle,
    type,
    press,
    text,
    read: async (stored: ReportDetail) => {
      fixture.componentRef.setInput('report', stored);
      await settle();
    },
    destroy: () => {
      fixture.destroy();
    },
  };
}

describe('ReportEditor', () => {
  it('keeps what is typed on the version that was read, with totals and differences at once', async () => {
    const { backend, settle, type, text, destroy } = await open(DRAFT);
    expect(text('.line .variance')).toBe('€4,000.00 (10.0 %) less than budgeted');
    await type('A Operational', '41 000,00');
    expect(text('.line .variance')).toBe('€1,000.00 (2.5 %) more than budgeted');
    expect(text('.sum')).toContain('€50,000.00');
    destroy();
    const put = backend.expectOne('/api/reports/r1');
    expect([put.request.method, put.request.headers.get('If-Match')]).toEqual(['PUT', '"v4"']);
    expect(put.request.body).toMatchObject({ spent: [{ category: 'A', amount: euro('41000.00') }, {}, {}] });
    put.flush({ ...DRAFT, version: 5 });
    await settle();
  });

  it('keeps what is typed when the stored report is read again', async () => {
    const { read, type, element } = await open(DRAFT);
    await type('Results', 'Atteints.');
    await read({ ...DRAFT, documents: DOCUMENTS });
    const typed = [...element.querySelectorAll('textarea')].map(({ value }) => value);
    expect(typed).toContain('Atteints.');
  });

  it('says what is missing before it sends, and sends what was kept last', async () => {
    const { backend, press, text } = await open({ ...DRAFT, documents: DOCUMENTS.slice(0, 1) });
    await press('Send the report');
    expect(text('ui-error-summary')).toContain('Results and indicators: Fill this in.');
    expect(text('ui-error-summary')).toContain('Add at least one supporting document');
    backend.expectNone('/api/reports/r1/submit');
    TestBed.resetTestingModule();
    const complete = await open({ ...DRAFT, documents: DOCUMENTS });
    await complete.type('Results', 'Atteints.');
    await complete.press('Send the report');
    complete.backend.expectOne('/api/reports/r1').flush({ ...DRAFT, results: 'Atteints.', version: 5 });
    await complete.settle();
    TestBed.inject(Confirm).reply(true);
    await complete.settle();
    const sent = complete.backend.expectOne('/api/reports/r1/submit');
    expect(sent.request.headers.get('If-Match')).toBe('"v5"');
    sent.flush(REPORT);
    await complete.settle();
    expect(TestBed.inject(Router).url).toBe('/reports/r1');
  });

  it('offers both versions when somebody else changed the report meanwhile (SEC-14)', async () => {
    const { backend, settle, type, press, text } = await open({ ...DRAFT, documents: DOCUMENTS });
    await type('Results', 'Les miens.');
    await press('Send the report');
    const stale = { type: '', title: '', status: 412, code: 'stale', requestId: '' };
    backend.expectOne('/api/reports/r1').flush(stale, { status: 412, statusText: 'stale' });
    // The stored version is asked for: nothing is stable before it is there.
    await settled();
    backend.expectOne('/api/reports/r1').flush({ ...DRAFT, results: 'Les leurs.', version: 9 });
    await settle();
    expect(text('app-report-conflict tbody')).toBe('Results reachedLes miens.Les leurs.');
    await press('Keep my version');
    expect(backend.expectOne('/api/reports/r1').request.headers.get('If-Match')).toBe('"v9"');
  });

  it('tells an editor who sends', async () => {
    const { element, text } = await open(DRAFT, ['reports:write']);
    expect(element.querySelector('button.filled')).toBeNull();
    expect(text('ui-form-page')).toContain('Only the responsible person of your organisation can send the report.');
  });
});
