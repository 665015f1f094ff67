import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ApplicationDetail, EditsOnBehalf } from '@passerelle/contract';
import { ApplicationEdits } from './application-edits';
import { ApplicationOnBehalfPage } from './application-on-behalf';
import { OWN_FORM, RETURNED_FILE } from './application-sample';
import './applications.texts';
import { settled } from '../core/spec-page';

const FILE: ApplicationDetail = { ...RETURNED_FILE, state: 'admissibility', returned: null, mayEdit: false };
const EDITED: EditsOnBehalf = {
  mayEdit: true,
  edits: [
    {
      section: 'project',
      reason: 'Coquille.',
      byName: 'Nora',
      at: '2026-04-16T09:00:00.000Z',
      before: FILE.content.project,
      after: { ...FILE.content.project, objectives: 'Créer vingt jardins.' },
    },
  ],
};
const ASKED: ApplicationDetail = {
  ...FILE,
  form: { ...OWN_FORM, answers: { kind: 'school', why: 'Douze jardins' } },
};

async function open(page: Type<unknown>, inputs: Record<string, unknown>, edits: EditsOnBehalf, file = FILE) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  fixture.detectChanges();
  const answer = (url: string, body: object) => {
    for (const request of backend.match((asked) => asked.url === url)) if (!request.cancelled) request.flush(body);
  };
  answer('/api/applications/a1', file);
  answer('/api/programmes/frame', { themes: [], regions: [] });
  answer('/api/programmes/code-lists/sectors', { codes: [] });
  await settled();
  answer('/api/applications/a1/on-behalf', edits);
  await settled();
  return { backend, element: fixture.nativeElement as HTMLElement };
}

describe('a correction on behalf of the applicant', () => {
  it('is written with a reason and sent for its section only', async () => {
    const { backend, element } = await open(ApplicationOnBehalfPage, { id: 'a1', section: 'project' }, EDITED);
    const [objectives, reason] = ['Objectives', 'Why you correct it'].map((label) => {
      const found = [...element.querySelectorAll('label')].find(({ textContent }) => textContent.trim() === label);
      return found && element.querySelector<HTMLTextAreaElement>(`#${found.htmlFor}`);
    });
    const type = (area: HTMLTextAreaElement | null | undefined, value: string) => {
      if (!area) throw new Error('no such field');
      area.value = value;
      area.dispatchEvent(new Event('input'));
    };
    const send = () => element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    expect(reason?.lang).toBe('fr');
    type(objectives, 'Créer vingt jardins.');
    send();
    await settled();
    backend.expectNone('/api/applications/a1/on-behalf/project');
    type(reason, 'Coquille.');
    send();
    await settled();
    const { request } = backend.expectOne('/api/applications/a1/on-behalf/project');
    expect(request.headers.get('If-Match')).toBe('"v7"');
    expect(request.body).toEqual({
      value: { ...FILE.content.project, objectives: 'Créer vingt jardins.' },
      reason: 'Coquille.',
    });
  });

  it('is not offered once the file is decided or confirmed', async () => {
    const { element } = await open(ApplicationOnBehalfPage, { id: 'a1' }, { edits: [], mayEdit: false });
    expect(element.querySelector('form')).toBeNull();
    expect(element.textContent).toContain('only while its admissibility is checked');
  });

  it('is shown with its reason and what changed', async () => {
    const inputs = { applicationId: 'a1', form: null, version: 7 };
    const { element } = await open(ApplicationEdits, inputs, { ...EDITED, mayEdit: false });
    expect(element.textContent).toContain('Coquille.');
    expect(element.querySelector('del')?.textContent).toBe('Removed:douze ');
    expect(element.querySelector('ins')?.textContent).toBe('Added:vingt ');
    expect(element.querySelector('a')).toBeNull();
  });

  it('is written for an own section of the call, whose answers go together', async () => {
    const { backend, element } = await open(ApplicationOnBehalfPage, { id: 'a1', section: 'form-own' }, EDITED, ASKED);
    const tabs = [...element.querySelectorAll('ui-tabs a')].map((tab) => tab.getAttribute('href'));
    expect(tabs).toContain('/applications/a1/on-behalf/form-own');
    const [why, reason] = [
      element.querySelector<HTMLTextAreaElement>('[data-question=why] textarea'),
      element.querySelector<HTMLTextAreaElement>('textarea[lang]'),
    ];
    if (!why || !reason) throw new Error('no such field');
    for (const [area, value] of [
      [why, 'Vingt jardins'],
      [reason, 'Coquille.'],
    ] as const) {
      area.value = value;
      for (const event of ['input', 'change']) area.dispatchEvent(new Event(event));
      await settled();
    }
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settled();
    const { request } = backend.expectOne('/api/applications/a1/on-behalf/form/own');
    expect(request.headers.get('If-Match')).toBe('"v7"');
    expect(request.body).toEqual({ answers: { kind: 'school', why: 'Vingt jardins' }, reason: 'Coquille.' });
  });

  it('is shown of an own section with the question and what changed in its answer', async () => {
    const edits: EditsOnBehalf = {
      mayEdit: false,
      edits: [
        {
          section: 'form-own',
          reason: 'Coquille.',
          byName: 'Nora',
          at: '2026-04-16T09:00:00.000Z',
          before: { why: 'Douze jardins' },
          after: { why: 'Vingt jardins' },
        },
      ],
    };
    const { element } = await open(ApplicationEdits, { applicationId: 'a1', form: ASKED.form, version: 7 }, edits);
    expect(element.querySelector('h3')?.textContent).toBe('Own');
    expect(element.querySelector('h4')?.textContent).toBe('Own · Label of why');
    expect(element.querySelector('del')?.textContent).toBe('Removed:Douze ');
    expect(element.querySelector('ins')?.textContent).toBe('Added:Vingt ');
  });
});
