import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { CALL_GAPS, type CallDetail, type CallGap, type ProgrammeFrame } from '@passerelle/contract';
import { CallSetup } from './call-setup';

const text = (en: string) => ({ fr: `${en} (fr)`, nl: `${en} (nl)`, en });
const LOT = {
  applicantTypes: ['asbl'],
  title: { ...text('Economy'), en: '' },
  themeIds: ['t1'],
  regionIds: ['r1'],
  points: [{}, {}],
  criteria: [{}, {}, {}],
  instalmentTemplateId: 'i1',
  ownForm: false,
  conceptClosesAt: null,
};
const FRAME = {
  themes: [
    { id: 't1', name: text('Climate') },
    { id: 't2', name: text('Work') },
  ],
  regions: [
    { id: 'r1', name: text('Kinshasa') },
    { id: 'r2', name: text('Rabat') },
  ],
  instalmentTemplates: [{ id: 'i1', name: text('Two instalments') }],
} as unknown as ProgrammeFrame;

const call = (missing: CallGap[], change: Partial<CallDetail> = {}) =>
  ({
    id: 'c1',
    missing,
    mayEdit: true,
    mayEditLots: true,
    title: { fr: 'Sud', nl: 'Zuid', en: 'South' },
    envelope: { amount: '450000.00', currency: 'EUR' },
    opensAt: '2026-03-02T08:00:00Z',
    closesAt: '2026-05-13T10:00:00Z',
    lotList: [
      { ...LOT, id: 'l1', code: 'A' },
      { ...LOT, id: 'l2', code: 'B', points: [], regionIds: [], ownForm: true },
    ],
    documents: [
      { kind: 'call-annex', name: 'annex.pdf' },
      { kind: 'call-rules', name: 'rules.pdf' },
    ],
    governmentDecision: { decidedOn: '2026-01-15', item: 'GRBC-1' },
    ...change,
  }) as unknown as CallDetail;

const LABELS = [
  'Purpose',
  'Lots',
  'Envelope and amounts',
  'Who may apply',
  'Where',
  'Themes',
  'Dates',
  'Form',
  'Points of admissibility',
  'Criteria and their weights',
  'Documents',
  'Instalments',
  'Texts of lots and forms in French and Dutch',
  'Decision of the Government',
];

describe('CallSetup', () => {
  const shown = async (of: CallDetail) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: LOCALE_ID, useValue: 'en' }] });
    const fixture = TestBed.createComponent(CallSetup);
    fixture.componentRef.setInput('call', of);
    fixture.componentRef.setInput('frame', FRAME);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return [...page.querySelectorAll('li')].map((row) => ({
      label: row.querySelector('.label')?.textContent.trim(),
      state: row.querySelector('.state')?.textContent.trim(),
      gaps: [...row.querySelectorAll('.gap')].map((gap) => gap.textContent.trim()),
      said: [...row.querySelectorAll(':scope > div .ui-soft')].map((said) => said.textContent.trim()).join(),
      link: row.querySelector('a')?.getAttribute('href') ?? null,
    }));
  };
  const open = (rows: Awaited<ReturnType<typeof shown>>) =>
    rows.flatMap(({ label, gaps, link }) => (gaps.length ? [{ label, gaps, link }] : []));

  it('says of each section that it is complete, what it says, and leads there', async () => {
    const rows = await shown(call([]));
    expect(rows.map(({ label }) => label)).toEqual(LABELS);
    expect(rows.every(({ state }) => state === 'Complete')).toBe(true);
    expect(rows.map(({ said }) => said)).toEqual([
      'South',
      'A, B',
      '€450,000.00',
      'Other Belgian non-profit associations',
      'Kinshasa, Brussels-Capital Region',
      'Climate',
      '2 Mar 2026, 09:00 – 13 May 2026, 12:00',
      'Fixed sections: 7 · lots with their own form: B',
      'Lot A: 2 · Lot B: 0',
      'Lot A: 3 · Lot B: 3',
      'rules.pdf',
      'Two instalments',
      'Français, Nederlands',
      '15 Jan 2026 · GRBC-1',
    ]);
    expect(rows.map(({ link }) => link)).toEqual([
      '/calls/c1/edit',
      ...Array.from({ length: 5 }, () => '/calls/c1/lots/l1'),
      '/calls/c1/edit',
      '/calls/c1/form',
      '/calls/c1/lots/l1',
      '/calls/c1/lots/l1',
      '/calls/c1#documents',
      '/calls/c1/lots/l1',
      '/calls/c1/lots/l1',
      '/calls/c1#decision',
    ]);
  });

  it('leads to no page on which nothing may be changed any more', async () => {
    const rows = await shown(call([], { mayEdit: false, mayEditLots: false }));
    expect([...new Set(rows.map(({ link }) => link))]).toEqual([
      null,
      '/calls/c1/form',
      '/calls/c1#documents',
      '/calls/c1#decision',
    ]);
  });

  it('names what is missing and leads to the text, the lot or the form (R3)', async () => {
    const rows = await shown(
      call([
        { code: 'title', where: 'nl' },
        { code: 'themes', where: 'B' },
        { code: 'criteria-labels', where: 'B' },
        { code: 'form-texts', where: 'nl' },
        { code: 'rules-document', where: '' },
      ]),
    );
    expect(open(rows)).toEqual([
      { label: 'Purpose', gaps: ['Title in Dutch'], link: '/calls/c1/edit' },
      { label: 'Themes', gaps: ['Lot B: themes in force on the opening day'], link: '/calls/c1/lots/l2' },
      { label: 'Documents', gaps: ['The rules of the call, among the documents'], link: '/calls/c1#documents' },
      {
        label: LABELS[12],
        gaps: ['Lot B: criteria in French and Dutch', 'Questions of the form: texts in Dutch'],
        link: '/calls/c1/lots/l2',
      },
    ]);
    expect(rows[0]?.state).toBe('To be completed');
  });

  it('leads to the documents for the signed decision, which is one of them (R20)', async () => {
    const rows = await shown(call([{ code: 'decision-document', where: '' }], { governmentDecision: null }));
    expect(open(rows)).toMatchObject([{ label: 'Decision of the Government', link: '/calls/c1#documents' }]);
  });

  it('leads to the short form of a concept stage, or to the lot for its end (B5)', async () => {
    const texts = await shown(call([{ code: 'concept-texts', where: 'A' }]));
    expect(open(texts)).toMatchObject([{ label: LABELS[12], link: '/calls/c1/lots/l1/form' }]);
    const late = await shown(call([{ code: 'concept-time', where: 'A' }]));
    expect(open(late)).toMatchObject([{ label: 'Dates', link: '/calls/c1/lots/l1' }]);
  });

  it('leads to the form of the lot that has one of its own (R21)', async () => {
    const rows = await shown(
      call([
        { code: 'lot-form-questions', where: 'B' },
        { code: 'lot-form-texts', where: 'B' },
      ]),
    );
    expect(open(rows)).toEqual([
      {
        label: 'Form',
        gaps: ['Lot B: something of its own form is still to be completed'],
        link: '/calls/c1/lots/l2/own-form',
      },
      {
        label: LABELS[12],
        gaps: ['Lot B: texts of its own form in French and Dutch'],
        link: '/calls/c1/lots/l2/own-form',
      },
    ]);
  });

  it('calls nothing of the lots complete while there is none, nor the decision before it is recorded (R20)', async () => {
    const rows = await shown(call([{ code: 'lots', where: '' }], { lotList: [], governmentDecision: null }));
    const found = open(rows);
    expect(found.filter(({ gaps }) => gaps.includes('At least one lot')).map(({ label }) => label)).toEqual(
      LABELS.filter((label) => !['Purpose', 'Dates', 'Form', 'Decision of the Government'].includes(label)),
    );
    expect(found[0]?.link).toBe('/calls/c1/lots/new');
    expect(found.at(-1)?.gaps).toEqual(['Day and number of the decision']);
  });

  it.each(CALL_GAPS)('shows the gap %s in one section', async (code) => {
    expect(open(await shown(call([{ code, where: 'A' }])))).toHaveLength(1);
  });
});
