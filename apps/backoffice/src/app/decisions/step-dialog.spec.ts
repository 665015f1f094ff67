import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { ChosenStep } from './decision-chain';
import { DECISION, STEP } from './decision-sample';
import './decisions.texts';
import { StepDialog } from './step-dialog';

beforeAll(() => {
  // The DOM of the tests knows the element, not how it opens.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

async function ask(as: ChosenStep['as']) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(StepDialog);
  let done = false;
  fixture.componentInstance.done.subscribe(() => (done = true));
  const documents = [
    { id: 'x1', name: 'avis.pdf', kind: 'opinion' },
    { id: 'x2', name: 'decision.pdf', kind: 'government-decision' },
  ];
  fixture.componentRef.setInput('decision', { ...DECISION, documents });
  fixture.componentRef.setInput('chosen', { step: { ...STEP, kind: 'inspector' }, as } satisfies ChosenStep);
  fixture.detectChanges();
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const type = async (label: string, value: string) => {
    const found = [...element.querySelectorAll('label')].find((one) => one.textContent.trim().startsWith(label));
    const input = element.querySelector<HTMLInputElement>(`#${found?.htmlFor ?? 'none'}`);
    if (!input) throw new Error(`no control ${label}`);
    input.value = value;
    input.dispatchEvent(new Event('input'));
    await settle();
  };
  const submit = async () => {
    element.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  return { backend, element, type, submit, settle, isDone: () => done };
}

const RECORD = '/api/decisions/d1/steps/s1/record';

describe('StepDialog', () => {
  it('records in own name on the version that was read', async () => {
    const { backend, type, submit, settle, isDone } = await ask('own');
    await type('Decided on', '2026-06-01');
    await submit();
    const test = backend.expectOne(RECORD);
    expect(test.request.headers.get('If-Match')).toBe('"v6"');
    expect(test.request.body).toEqual({
      outcome: 'favourable',
      decidedOn: '2026-06-01',
      item: '',
      note: '',
      documentId: null,
      onBehalf: false,
    });
    test.flush(DECISION);
    await settle();
    expect(isDone()).toBe(true);
  });

  it('wants the signed document when it is registered for somebody else (R5)', async () => {
    const { backend, type, submit } = await ask('on-behalf');
    await type('Decided on', '2026-06-01');
    await submit();
    backend.expectNone(RECORD);
    await type('Signed document', 'x1');
    await submit();
    expect(backend.expectOne(RECORD).request.body).toMatchObject({ onBehalf: true, documentId: 'x1' });
  });

  it('wants a reason for what is not plainly favourable', async () => {
    const { backend, type, submit } = await ask('own');
    await type('Outcome', 'unfavourable');
    await type('Decided on', '2026-06-01');
    await submit();
    backend.expectNone(RECORD);
    await type('Note', 'Crédits insuffisants.');
    await submit();
    expect(backend.expectOne(RECORD).request.body).toMatchObject({ outcome: 'unfavourable' });
  });

  it.each(['overrule', 'overrule-on-behalf'] as const)('sends %s with a reason and a document (R36)', async (as) => {
    const { backend, element, type, submit } = await ask(as);
    expect(element.textContent).not.toContain('avis.pdf');
    const path = '/api/decisions/d1/steps/s1/overrule';
    await type('Reason', 'Le Gouvernement passe outre.');
    await submit();
    backend.expectNone(path);
    await type('Signed document', 'x2');
    await submit();
    expect(backend.expectOne(path).request.body).toEqual({
      reason: 'Le Gouvernement passe outre.',
      documentId: 'x2',
      onBehalf: as === 'overrule-on-behalf',
    });
  });
});
