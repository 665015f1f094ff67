import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { ProjectDetail, WriteProject } from '@passerelle/contract';
import { ProjectFormPage } from './project-form';
import { PROJECT } from './project-sample';
import './projects.texts';

async function open(project: ProjectDetail) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ProjectFormPage);
  fixture.componentRef.setInput('id', project.id);
  fixture.detectChanges();
  const path = `/api/projects/${project.id}`;
  backend.expectOne(path).flush(project);
  const element = fixture.nativeElement as HTMLElement;
  /** Each part reads its lists once it is shown. */
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      for (const read of backend.match(({ url, method }) => url !== path && method === 'GET'))
        read.flush({ codes: [], items: [], themes: [], regions: [], crises: [] });
    }
  };
  await settle();
  const control = (label: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    return element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
  };
  const type = async (label: string, value: string) => {
    const input = control(label);
    if (!input) throw new Error(`no control ${label}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  const submit = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
    return backend.expectOne(path);
  };
  return { element, control, type, submit, settle, router: TestBed.inject(Router) };
}

describe('ProjectFormPage', () => {
  it('sends the version that was shown, screened markers only, and nothing for what is empty', async () => {
    const { type, submit, settle, router } = await open(PROJECT);
    await type('Gender equality', '2');
    await type('Justification', 'Au cœur du projet.');
    const test = await submit();
    expect(test.request.headers.get('If-Match')).toBe('"v4"');
    const body = JSON.parse(JSON.stringify(test.request.body)) as WriteProject;
    expect(body.markers).toEqual([{ marker: 'gender', value: 2, justification: 'Au cœur du projet.' }]);
    expect(body).toMatchObject({ themeId: null, crisisId: null, amount: { amount: '50000.00', currency: 'EUR' } });
    expect(body.partners).toEqual([{ organisationId: 'o1', name: 'Pont Solidaire', role: 'beneficiary' }]);
    test.flush(PROJECT);
    await settle();
    expect(router.url).toBe('/projects/p1');
  });

  it('asks for a justification only where a marker is principal (R54)', async () => {
    const { control, type } = await open(PROJECT);
    expect(control('Justification')).toBeNull();
    await type('Gender equality', '1');
    expect(control('Justification')).toBeNull();
    await type('Gender equality', '2');
    expect(control('Justification')).not.toBeNull();
  });

  it('offers each marker the values it may have', async () => {
    const { control } = await open(PROJECT);
    const values = (label: string) => [...(control(label)?.querySelectorAll('option') ?? [])].map(({ value }) => value);
    expect(values('Gender equality')).toEqual(['', '0', '1', '2']);
    expect(values('Desertification')).toEqual(['', '0', '1', '2', '3']);
    expect(values('Maternal and child health')).toEqual(['', '0', '1', '2', '3', '4']);
  });

  it('puts what the API refuses at its field', async () => {
    const { control, submit, settle } = await open(PROJECT);
    const errors = [{ path: 'endsOn', code: 'ends-before-start' }];
    (await submit()).flush({ code: 'invalid-content', status: 422, errors }, { status: 422, statusText: '' });
    await settle();
    expect(control('Ends on')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('shows nothing that was decided once the grant is', async () => {
    const { control } = await open({ ...PROJECT, state: 'running', mayEdit: 'description' });
    expect(control('Grant')).toBeNull();
    expect(control('Starts on')).toBeNull();
    expect(control('Gender equality')).not.toBeNull();
  });

  it('shows what comes from an application and its lot, and does not offer to change it (R7, R21)', async () => {
    const project = { ...PROJECT, modality: 'indirect' as const, applicationId: 'a1', budgetCode: '12.002.34.01.3300' };
    const { element, control, type, submit } = await open(project);
    for (const label of ['Theme', 'Partner region', 'Total cost', 'Largest share', 'Basic allocation', 'Beneficiary'])
      expect(control(label)).toBeNull();
    const shown = element.querySelector('app-project-proposed')?.textContent;
    for (const fact of ['Pont Solidaire', '12.002.34.01.3300', '100.00 %', 'no longer changes'])
      expect(shown).toContain(fact);
    await type('Ends on', '2027-07-31');
    const body = JSON.parse(JSON.stringify((await submit()).request.body)) as WriteProject;
    expect(body).toMatchObject({ endsOn: '2027-07-31', maxShare: '100.00', budgetCode: '12.002.34.01.3300' });
    expect(body.partners).toEqual([{ organisationId: 'o1', name: 'Pont Solidaire', role: 'beneficiary' }]);
  });

  it('offers them again once a manager has sent the project another way, except line and beneficiary (R6)', async () => {
    const { control } = await open({ ...PROJECT, modality: 'direct', applicationId: 'a1' });
    for (const label of ['Theme', 'Total cost', 'Largest share']) expect(control(label)).not.toBeNull();
    for (const label of ['Basic allocation', 'Beneficiary']) expect(control(label)).toBeNull();
  });

  it('asks for the reason of an exception where somebody may give one (R24, R25)', async () => {
    const multilateral = await open({ ...PROJECT, modality: 'multilateral', overrideReason: 'Réseau de villes.' });
    await multilateral.type('Why this organisation', 'Réseau mondial.');
    expect((await multilateral.submit()).request.body).toMatchObject({ overrideReason: 'Réseau mondial.' });
    TestBed.resetTestingModule();
    expect((await open(PROJECT)).control('Why no agreement')).toBeNull();
  });
});
