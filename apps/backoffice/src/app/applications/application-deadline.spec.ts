import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ApplicationDetail } from '@passerelle/contract';
import { recordActions, targetOf } from './application-actions';
import { ApplicationDeadline } from './application-deadline';
import { OWN_FORM, RETURNED_FILE } from './application-sample';
import './applications.texts';

const FILE = {
  id: 'a1',
  state: 'draft',
  reference: '',
  closesAt: '2099-05-20T10:00:00.000Z',
  extension: null,
  mayEdit: true,
  sections: [],
  projectId: null,
  allowedActions: [],
} as unknown as ApplicationDetail;

async function words(changes: Partial<ApplicationDetail>): Promise<string> {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(ApplicationDeadline);
  fixture.componentRef.setInput('application', { ...FILE, ...changes });
  await fixture.whenStable();
  return (fixture.nativeElement as HTMLElement).textContent.replace(/\s+/g, ' ').trim();
}

describe('ApplicationDeadline (R22)', () => {
  it('has nothing to say about a first draft without more time', async () => {
    expect(await words({})).toBe('');
  });

  it('warns that a file which was taken back has to be submitted again', async () => {
    const text = await words({ reference: 'SUD-0001' });
    expect(text).toContain('This file is no longer submitted');
    expect(text).toContain('keeps its number SUD-0001. Unless it is submitted again before 20 May 2099, 12:00,');
  });

  it('says that the time for that is over', async () => {
    const text = await words({ reference: 'SUD-0001', closesAt: '2020-05-20T10:00:00.000Z' });
    expect(text).toContain('not submitted again in time');
  });

  it('says who gave more time, until when and why', async () => {
    const extension = { from: '2099-05-13T10:00:00.000Z', reason: 'A fire.', givenByName: 'Ann' };
    const text = await words({ extension });
    expect(text).toContain('Ann gave the organisation until 20 May 2099, 12:00 instead of 13 May 2099, 12:00');
    expect(text).toContain('A fire.');
  });

  it('says that everybody has more time, and keeps silent about it once the committee has the file', async () => {
    const reason = { fr: 'Panne.', nl: 'Storing.', en: 'The site was down.' };
    const extension = { from: '2099-05-13T10:00:00.000Z', reason, givenByName: null };
    expect(await words({ extension })).toContain('extended for all applicants until 20 May 2099, 12:00');
    TestBed.resetTestingModule();
    expect(await words({ extension, state: 'evaluation' })).toBe('');
  });
});

describe('recordActions', () => {
  it('offers to take a submitted file back while the API allows it (R22)', () => {
    const actions = (obstacle?: string) =>
      recordActions(
        {
          ...FILE,
          state: 'submitted',
          mayEdit: false,
          allowedActions: [
            { action: 'unsubmit', permission: 'applications:submit', ...(obstacle === undefined ? {} : { obstacle }) },
            { action: 'withdraw', permission: 'applications:submit' },
          ],
        },
        () => false,
        false,
      ).actions.map(({ id }) => id);
    expect(actions()).toEqual(['unsubmit', 'withdraw']);
    expect(actions('call-closed')).toEqual(['withdraw']);
  });

  it('leads to the question of the call that was marked first, and counts what the call asks (R9)', () => {
    const marked = {
      ...RETURNED_FILE,
      form: { ...OWN_FORM, sections: [{ section: 'own', complete: false, shown: 1, answered: 0, errors: [] }] },
      returned: {
        reason: '',
        until: '2026-04-22T21:59:59.999Z',
        marks: [{ target: 'answers.why', remark: 'Say why.' }],
      },
    };
    expect(targetOf('write', marked)).toBe('/applications/a1/edit/form-own');
    expect(targetOf('write', RETURNED_FILE)).toBe('/applications/a1/edit/budget');
    const next = (file: ApplicationDetail) => recordActions({ ...file, mayEdit: true }, () => false, false);
    expect(next(marked).actions.map(({ id }) => id)).not.toContain('check');
    expect(next(RETURNED_FILE).actions.map(({ id }) => id)).toContain('check');
  });
});
