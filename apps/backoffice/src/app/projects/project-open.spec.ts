import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { OpenProject } from '@passerelle/contract';
import { ProjectOpenPage } from './project-open';
import './projects.texts';

const FRAME = {
  themes: [],
  regions: [{ id: 'r1', code: 'KIN', name: { fr: 'Kinshasa', nl: 'Kinshasa', en: 'Kinshasa' }, places: [] }],
  partnerAgreements: [],
  crises: [{ id: 'c1', name: 'Earthquake' }],
  instalmentTemplates: [],
};

async function open() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '**', children: [] }]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(ProjectOpenPage);
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  /** Answers what the page reads, the search for organisations included. */
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      for (const test of backend.match(({ method }) => method === 'GET'))
        test.flush(
          test.request.url.includes('organisations')
            ? { items: [{ id: 'o1', name: 'Pont Solidaire' }], next: null, total: 1, totalIsExact: true }
            : FRAME,
        );
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
  };
  return { backend, element, control, type, submit };
}

describe('ProjectOpenPage', () => {
  it('asks what the way of cooperation needs (R24, R25, R26)', async () => {
    const { control, type } = await open();
    expect(control('Partner region')).not.toBeNull();
    await type('Way of cooperation', 'multilateral');
    expect(control('Funding')).not.toBeNull();
    expect(control('Partner region')).toBeNull();
    await type('Way of cooperation', 'humanitarian');
    expect(control('Crisis')).not.toBeNull();
    expect(control('Funding')).toBeNull();
  });

  it('offers the override to managers only (R24)', async () => {
    const { control } = await open();
    expect(control('Why no agreement')).toBeNull();
  });

  it('opens for an organisation of the register, and sends nothing for one that is not there', async () => {
    const { backend, element, type, submit } = await open();
    await type('Title · Français', 'Aide d’urgence');
    await type('Way of cooperation', 'humanitarian');
    await type('Crisis', 'c1');
    await type('Starts on', '2026-09-01');
    await type('Ends on', '2027-08-31');
    await type('Grant', '20000');
    await type('Beneficiary', 'Inconnue');
    await submit();
    backend.expectNone('/api/projects');
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('organisation of the register');
    await type('Beneficiary', 'Pont Solidaire');
    await submit();
    const body = backend.expectOne('/api/projects').request.body as OpenProject;
    expect(body).toMatchObject({
      modality: 'humanitarian',
      beneficiaryId: 'o1',
      crisisId: 'c1',
      regionId: null,
      fundingKind: null,
      amount: { amount: '20000.00', currency: 'EUR' },
    });
  });
});
