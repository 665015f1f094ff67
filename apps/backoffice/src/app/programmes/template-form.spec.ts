import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { programmePaths, type InstalmentTemplate } from '@passerelle/contract';
import './programmes.texts';
import { TemplateForm } from './template-form';

const PLAN: InstalmentTemplate = {
  id: 'i1',
  version: 3,
  code: '50/50',
  name: { fr: 'Deux tranches', nl: 'Twee schijven', en: '' },
  parts: [
    { percent: '50', condition: 'signature' },
    { percent: '50', condition: 'report-accepted' },
  ],
  validFrom: '2198-01-01',
  validTo: null,
};

async function show(row: InstalmentTemplate) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([]),
      { provide: LOCALE_ID, useValue: 'en' },
    ],
  });
  const fixture = TestBed.createComponent(TemplateForm);
  fixture.componentRef.setInput('row', row);
  fixture.detectChanges();
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const shares = () => [...element.querySelectorAll<HTMLInputElement>('fieldset input')];
  const typeShare = async (index: number, text: string) => {
    const input = shares()[index];
    if (!input) throw new Error(`no share ${index}`);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  const submit = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  const sum = () => element.querySelector('[role=status]')?.textContent.trim() ?? '';
  return { element, shares, typeShare, submit, sum, settle, backend: TestBed.inject(HttpTestingController) };
}

describe('TemplateForm', () => {
  it('shows the sum while shares are typed and sends only 100 percent, on the version that was read (R39)', async () => {
    const { typeShare, submit, sum, backend, element } = await show(PLAN);
    await typeShare(0, '60');
    expect(sum()).toBe('Together: 110 of 100 %');
    await submit();
    backend.expectNone(programmePaths.instalmentTemplate('i1'));
    expect(element.querySelector('ui-error-summary')?.textContent).toContain('have to be exactly 100');
    await typeShare(1, '39,5');
    await typeShare(0, '60,5');
    expect(sum()).toBe('Together: 100 of 100 %');
    await submit();
    const { request } = backend.expectOne(programmePaths.instalmentTemplate('i1'));
    expect(request.headers.get('If-Match')).toBe('"v3"');
    expect((request.body as InstalmentTemplate).parts.map(({ percent }) => percent)).toEqual(['60.5', '39.5']);
  });

  it('lets only the name and the end of a plan in force change', async () => {
    const { element, shares, submit, backend } = await show({ ...PLAN, validFrom: '2017-01-01' });
    expect(shares().every((input) => input.disabled)).toBe(true);
    const open = [...element.querySelectorAll('input')].filter((input) => !input.disabled);
    expect(open).toHaveLength(4);
    await submit();
    expect(backend.expectOne(programmePaths.instalmentTemplate('i1')).request.body).toMatchObject({
      code: '50/50',
      parts: PLAN.parts,
      validFrom: '2017-01-01',
    });
  });

  it('puts a refusal on its field', async () => {
    const { element, submit, backend, settle } = await show(PLAN);
    await submit();
    backend
      .expectOne(programmePaths.instalmentTemplate('i1'))
      .flush(
        { code: 'invalid-content', errors: [{ path: 'code', code: 'taken' }] },
        { status: 422, statusText: 'Unprocessable' },
      );
    await settle();
    expect(element.querySelector('ui-field .error')?.textContent).toContain('This code is already in use.');
  });
});
