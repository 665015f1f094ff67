import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { euro, type CorrectionRound, type FiledContent } from '@passerelle/contract';
import { ApplicationCorrections } from './application-corrections';
import { OWN_FORM, RETURNED_FILE } from './application-sample';
import './applications.texts';
import { settled } from '../core/spec-page';

const BEFORE: FiledContent = {
  content: RETURNED_FILE.content,
  answers: { kind: 'school', why: 'Parce que' },
  documents: [{ kind: 'statutes', name: 'statutes.pdf', sha256: 'a' }],
};
const [FIRST] = BEFORE.content.budget.lines;
const AFTER: FiledContent = {
  content: {
    ...BEFORE.content,
    project: { ...BEFORE.content.project, objectives: 'Créer vingt jardins.', endsOn: '2028-12-31' },
    budget: {
      ...BEFORE.content.budget,
      lines: BEFORE.content.budget.lines.map((line) => (line === FIRST ? { ...line, amount: euro('52000.00') } : line)),
    },
  },
  answers: { kind: 'works', why: 'Parce que' },
  documents: [{ kind: 'statutes', name: 'statutes-2.pdf', sha256: 'b' }],
};
const ROUND: CorrectionRound = {
  number: 2,
  openedByName: 'Nora',
  openedAt: '2026-04-15T09:00:00.000Z',
  until: '2026-04-22T21:59:00.000Z',
  reason: '',
  marks: [
    { target: 'project.objectives', remark: 'Combien ?' },
    { target: 'answers.kind', remark: 'Vraiment ?' },
  ],
  before: BEFORE,
  answer: { at: '2026-04-20T09:00:00.000Z', byName: 'Ann', file: AFTER },
};

describe('ApplicationCorrections', () => {
  it('shows each round with its remarks, and what changed by words, rows and files (R9)', async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: LOCALE_ID, useValue: 'en' },
      ],
    });
    const backend = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(ApplicationCorrections);
    fixture.componentRef.setInput('applicationId', 'a1');
    fixture.componentRef.setInput('form', OWN_FORM);
    fixture.componentRef.setInput('version', 7);
    fixture.detectChanges();
    backend
      .expectOne('/api/applications/a1/corrections?v=7')
      .flush({ rounds: [ROUND, { ...ROUND, number: 1, answer: null }] });
    await settled();
    backend.expectOne('/api/programmes/frame').flush({ themes: [], regions: [] });
    for (const list of backend.match(({ url }) => url.includes('/code-lists/'))) list.flush({ codes: [] });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const words = (selector: string) =>
      [...element.querySelectorAll(selector)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(words('h3')).toEqual(['Round 2', 'Round 1']);
    expect(words('summary ui-status')).toEqual(['Sent back', 'Not sent back in time']);
    expect(words('h4')).toEqual([
      'Project · Objectives',
      'Project · Ends on',
      'Budget and financing · Costs',
      'Own · Label of kind',
      'Attachments',
    ]);
    expect(words('del')).toEqual([
      'Removed:douze',
      'Removed: 30 Jun 2028',
      'Removed: €60,000.00',
      'Removed: school',
      'Removed: Statutes, statutes.pdf',
    ]);
    expect(words('ins')).toEqual([
      'Added:vingt',
      'Added: 31 Dec 2028',
      'Added: €52,000.00',
      'Added: works',
      'Added: Statutes, statutes-2.pdf',
    ]);
    expect(words('app-correction-marks strong').slice(0, 2)).toEqual(['Project · Objectives', 'Own · Label of kind']);
    expect(words('tbody th')).toEqual(['Changed']);
    expect(element.textContent).toContain('Rows that did not change: 1');
  });
});
