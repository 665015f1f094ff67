import { HttpErrorResponse } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, required, submit } from '@angular/forms/signals';
import type { FieldError } from '@passerelle/contract';
import { firstValueFrom, throwError } from 'rxjs';
import { sendForm, sending, standingErrors } from './form-errors';
import { registerTexts } from './texts';

registerTexts({
  problems: { 'too-dear': ({ limit }) => `At most ${limit ?? ''}.`, 'call-closed': 'The call is closed.' },
});

function refusal(status: number, code: string, errors?: FieldError[]) {
  const error = { type: '', title: '', status, code, requestId: '', ...(errors ? { errors } : {}) };
  return () => firstValueFrom(throwError(() => new HttpErrorResponse({ status, error })));
}

function budgetForm() {
  const model = signal({ title: 'Wells', budget: { lines: [{ amount: '1.00' }, { amount: '2.00' }] } });
  return TestBed.runInInjectionContext(() => form(model));
}

describe('sendForm', () => {
  it('puts the errors of a refusal on the fields they name, in words', async () => {
    const tree = budgetForm();
    const send = refusal(422, 'invalid-content', [
      { path: 'budget.lines.1.amount', code: 'too-dear', params: { limit: 5 } },
      { path: 'title', code: 'required' },
    ]);
    await submit(tree, { action: (field) => sendForm(field, send) });
    const line = tree.budget.lines[1];
    expect(line?.amount().errors()[0]).toMatchObject({ kind: 'too-dear', message: 'At most 5.' });
    expect(tree.title().errors()[0]?.message).toBe('Fill this in.');
    expect(tree.budget.lines[0]?.amount().errors()).toEqual([]);
  });

  it('puts an error of a field the form does not have on the nearest one above', async () => {
    const tree = budgetForm();
    const send = refusal(422, 'invalid-content', [{ path: 'budget.total', code: 'too-dear', params: { limit: 5 } }]);
    await submit(tree, { action: (field) => sendForm(field, send) });
    expect(tree.budget().errors()[0]?.kind).toBe('too-dear');
  });

  it('puts a refusal of the whole on the form itself', async () => {
    const tree = budgetForm();
    await submit(tree, { action: (field) => sendForm(field, refusal(409, 'call-closed')) });
    expect(tree().errors()[0]?.message).toBe('The call is closed.');
  });

  it('does not hide what is no answer of the API', async () => {
    await expect(sendForm(budgetForm(), () => Promise.reject(new TypeError('defect')))).rejects.toThrow('defect');
  });
});

describe('standingErrors', () => {
  it('says nothing of what was missing where something is written by now', () => {
    const model = signal({
      title: '',
      months: null as number | null,
      places: [] as string[],
      idea: { amount: '0.00' },
    });
    const tree = TestBed.runInInjectionContext(() => form(model));
    const paths = ['title', 'months', 'places', 'idea.amount', 'idea'];
    const errors = [...paths.map((path) => ({ path, code: 'required' })), { path: 'title', code: 'too-dear' }];
    const kinds = () => standingErrors(tree, errors).map(({ kind }) => kind);
    expect(kinds()).toHaveLength(6);
    model.set({ title: 'Wells', months: 12, places: ['p1'], idea: { amount: '5.00' } });
    expect(kinds()).toEqual(['required', 'too-dear']);
  });
});

describe('sending', () => {
  function nameForm(name: string, send: () => Promise<unknown>) {
    return TestBed.runInInjectionContext(() =>
      form(
        signal({ name }),
        (path) => {
          required(path.name);
        },
        { submission: sending(send) },
      ),
    );
  }

  it('sends the same values again after a refusal', async () => {
    const send = jest.fn<Promise<unknown>, []>(refusal(503, 'call-closed'));
    const tree = nameForm('Wells', send);
    await submit(tree);
    expect(tree().errors()).toHaveLength(1);
    send.mockResolvedValue(undefined);
    expect(await submit(tree)).toBe(true);
  });

  it('sends nothing while the form itself finds an error', async () => {
    const send = jest.fn(() => Promise.resolve());
    await submit(nameForm('', send));
    expect(send).not.toHaveBeenCalled();
  });
});
