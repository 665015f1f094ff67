import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import {
  ELIGIBILITY_QUESTIONS,
  euro,
  type ApplicationOpening,
  type Eligibility,
  type LotRules,
} from '@passerelle/contract';
import { ApplicationNewPage } from './application-new';
import './applications.texts';

const name = (text: string) => ({ fr: text, nl: text, en: text });
const FRAME = {
  themes: [
    { id: 't1', name: name('Cities') },
    { id: 't2', name: name('Economy') },
  ],
  regions: [{ id: 'r1', name: name('Kinshasa'), places: [{ id: 'p1', name: 'Kintambo' }] }],
};
const RULES: LotRules = {
  themeIds: ['t1'],
  regionIds: ['r1'],
  minGrant: euro('10000.00'),
  maxGrant: euro('125000.00'),
  maxShare: '80',
  applicantTypes: ['asbl'],
  minAgeYears: 0,
  maxDurationMonths: 24,
  attachments: [],
};
const opening = (lotId: string) => ({
  lotId,
  callCode: 'SUD',
  lotTitle: name(lotId),
  closesAt: '2026-05-13T10:00:00Z',
  concept: null as ApplicationOpening['concept'],
});
const verdict = (noes: Partial<Record<string, object>>): Eligibility => ({
  rules: RULES,
  answers: ELIGIBILITY_QUESTIONS.map((question) => {
    const findings = noes[question] ? [noes[question] as { path: string; code: string }] : [];
    return { question, fits: !findings.length, findings };
  }),
});

async function open(files: object[] = [], concept: ApplicationOpening['concept'] = null) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ApplicationNewPage);
  fixture.detectChanges();
  backend.expectOne('/api/applications/openings').flush({ openings: [{ ...opening('l1'), concept }, opening('l2')] });
  backend.expectOne('/api/programmes/frame').flush(FRAME);
  backend.expectOne('/api/applications').flush({ items: files, total: files.length, next: null });
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  await settle();
  const set = async (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const control = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!control) throw new Error(`no control ${label}`);
    control.value = value;
    for (const event of ['input', 'change', 'blur']) control.dispatchEvent(new Event(event));
    await settle();
  };
  const press = async (label: string) => {
    [...element.querySelectorAll('button')].find((one) => one.textContent.includes(label))?.click();
    await settle();
  };
  const answer = async (path: string, body: object, status = 200) => {
    const call = backend.expectOne(path);
    call.flush(body, { status, statusText: '' });
    await settle();
    return call.request.body as unknown;
  };
  const said = () => element.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ') ?? '';
  const idea = async () => {
    await set('In which region?', 'r1');
    await set('In which place?', 'p1');
    await set('On which theme?', 't2');
    await set('Which amount', '5 000');
    await set('How many months', '36');
    await press('Check these answers');
  };
  return { element, backend, set, press, answer, said, idea, router: TestBed.inject(Router) };
}

const IDEA = { regionId: 'r1', placeIds: ['p1'], themeId: 't2', requested: euro('5000.00'), months: 36 };

describe('ApplicationNewPage', () => {
  it('says of each “no” which rule, and lets the person go on with what was answered (C4)', async () => {
    const { set, press, answer, said, idea, router } = await open();
    await set('Call and lot', 'l1');
    await idea();
    const noes = {
      theme: { path: 'theme.themeId', code: 'theme-outside-lot' },
      amount: { path: 'budget.requested', code: 'grant-below-minimum', params: { min: '10000.00' } },
      duration: { path: 'project.endsOn', code: 'duration-too-long', params: { max: 24 } },
    };
    expect(await answer('/api/applications/eligibility', verdict(noes))).toEqual({ ...IDEA, lotId: 'l1' });
    for (const text of [
      'As it stands, such a file would not be admissible.',
      'This theme is not one of the lot.The lot admits: Cities.',
      'The lot admits: €10,000.00 – €125,000.00.',
      'The project may last 24 months at most.The lot admits: 24 months at most.',
    ])
      expect(said()).toContain(text);
    await set('Title of the project', 'Gardens');
    await press('Start writing');
    const sent = await answer('/api/applications', { id: 'a1' }, 201);
    expect(sent).toEqual({
      lotId: 'l1',
      language: 'fr',
      title: 'Gardens',
      copyOf: null,
      idea: IDEA,
      conceptNoteId: null,
    });
    expect(router.url).toBe('/applications/a1/edit/project');
  });

  it('says when all fits, and forgets it when another lot is chosen', async () => {
    const { set, answer, said, idea } = await open();
    await set('Call and lot', 'l1');
    await idea();
    await answer('/api/applications/eligibility', verdict({}));
    expect(said()).toContain('Nothing here keeps the file from being admissible.');
    await set('Call and lot', 'l2');
    expect(said().trim()).toBe('');
  });

  it('asks nothing while a question is open, and starts without any answer', async () => {
    const { backend, set, press, answer } = await open();
    await set('Call and lot', 'l1');
    await press('Check these answers');
    backend.expectNone('/api/applications/eligibility');
    await set('Title of the project', 'Gardens');
    await press('Start writing');
    expect(await answer('/api/applications', { id: 'a1' }, 201)).toMatchObject({ idea: null });
  });

  it('begins with an earlier file of the organisation when there is one (C6)', async () => {
    const { set, press, answer } = await open([
      { id: 'a0', title: 'Gardens', callCode: 'SUD', reference: 'SUD-0001' },
      { id: 'a9', title: 'Draft', callCode: 'SUD', reference: '' },
    ]);
    await set('Call and lot', 'l1');
    await set('Title of the project', 'More gardens');
    await set('Begin with', 'a0');
    await press('Start writing');
    expect(await answer('/api/applications', { id: 'a1' }, 201)).toMatchObject({ copyOf: 'a0' });
  });

  it('goes on from a selected concept note where one comes first, without asking anything twice (B5)', async () => {
    const note = { id: 'n1', reference: 'SUD-C0001', title: 'Gardens' };
    const { element, set, press, answer } = await open([], { closesAt: '2026-04-15T15:00:00Z', selected: [note] });
    await set('Call and lot', 'l1');
    expect(element.textContent).not.toContain('Five questions');
    expect(element.textContent).not.toContain('Title of the project');
    await press('Start writing');
    expect(element.querySelector('[role=alert]')).not.toBeNull();
    await set('Selected concept note', 'n1');
    await press('Start writing');
    expect(await answer('/api/applications', { id: 'a1' }, 201)).toMatchObject({
      lotId: 'l1',
      title: 'Gardens',
      idea: null,
      conceptNoteId: 'n1',
    });
  });

  it('leads to the concept note while notes are taken, and says when it is too late (B5)', async () => {
    const open1 = await open([], { closesAt: '2126-04-15T15:00:00Z', selected: [] });
    await open1.set('Call and lot', 'l1');
    const link = [...open1.element.querySelectorAll('a')].find((one) =>
      one.textContent.includes('Write a concept note'),
    );
    expect(link?.getAttribute('href')).toBe('/concepts/new?lot=l1');
    expect(open1.element.textContent).not.toContain('Start writing');
    TestBed.resetTestingModule();
    const late = await open([], { closesAt: '2026-04-15T15:00:00Z', selected: [] });
    await late.set('Call and lot', 'l1');
    expect(late.element.textContent).toContain('Notes were taken until');
    expect(late.element.textContent).not.toContain('Write a concept note');
  });

  it('leads whoever may not start one more file to the reason (R22)', async () => {
    const { element, set, press, answer } = await open();
    document.body.append(element);
    await set('Call and lot', 'l1');
    await set('Title of the project', 'Gardens');
    await press('Start writing');
    await answer('/api/applications', { code: 'maximum-reached' }, 409);
    expect(document.activeElement?.textContent).toContain('already has as many files in this lot');
  });
});
