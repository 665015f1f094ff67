import { TestBed } from '@angular/core/testing';
import { Confirm, UiConfirm } from './confirm';
import { Toasts, UiToasts } from './toasts';

beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
});

describe('Confirm', () => {
  const question = { heading: 'Reject SUD-2026-014?', text: 'The applicant is told.', action: 'Reject', danger: true };

  async function ask() {
    const fixture = TestBed.createComponent(UiConfirm);
    const answer = TestBed.inject(Confirm).ask({ ...question, amount: { amount: '148500.00', currency: 'EUR' } });
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const button = (text: string) =>
      [...element.querySelectorAll('button')].find((one) => one.textContent.trim() === text);
    return { answer, element, button };
  }

  it('names the thing and its amount, and goes on only by its verb', async () => {
    const { answer, element, button } = await ask();
    expect(element.textContent).toContain('Reject SUD-2026-014?');
    expect(element.textContent).toContain('€148,500.00');
    button('Reject')?.click();
    expect(await answer).toBe(true);
  });

  it('does nothing when cancelled', async () => {
    const { answer, button } = await ask();
    button('Cancel')?.click();
    expect(await answer).toBe(false);
  });
});

describe('Toasts', () => {
  afterEach(() => jest.useRealTimers());

  it('takes a success away after a while, but keeps a failure, once', () => {
    jest.useFakeTimers();
    const toasts = TestBed.inject(Toasts);
    toasts.show('Sent.');
    toasts.fail('No connection.');
    toasts.fail('No connection.');
    expect(toasts.all().map(({ text }) => text)).toEqual(['Sent.', 'No connection.']);
    jest.advanceTimersByTime(10_000);
    expect(toasts.all().map(({ text }) => text)).toEqual(['No connection.']);
  });

  it('undoes by its button', async () => {
    jest.useFakeTimers();
    const fixture = TestBed.createComponent(UiToasts);
    const undone = jest.fn();
    TestBed.inject(Toasts).show('Sent.', undone);
    fixture.detectChanges();
    (fixture.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('.undo')?.click();
    expect(undone).toHaveBeenCalledTimes(1);
    expect(TestBed.inject(Toasts).all()).toEqual([]);
    await Promise.resolve();
  });
});
