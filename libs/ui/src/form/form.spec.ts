import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { form, FormField, FormRoot, maxLength, required } from '@angular/forms/signals';
import { showErrors, UiErrorSummary } from './error-summary';
import { UiControl, UiField } from './field';
import { readAmount, UiMoneyInput } from './money-input';

@Component({
  selector: 'ui-test-form',
  imports: [FormField, FormRoot, UiControl, UiErrorSummary, UiField, UiMoneyInput],
  template: `<form [formRoot]="form">
    <ui-error-summary [form]="form" />
    <ui-field label="Title" help="In one sentence" [field]="form.title"
      ><input uiControl [formField]="form.title"
    /></ui-field>
    <ui-field label="Amount" [field]="form.amount"><ui-money-input [formField]="form.amount" /></ui-field>
    <button type="submit">Send</button>
  </form>`,
})
class Host {
  readonly model = signal({ title: '', amount: '1250.00' });
  readonly form = form(
    this.model,
    (path) => {
      required(path.title);
      maxLength(path.title, 5);
    },
    { submission: { action: () => Promise.resolve(undefined) } },
  );
}

async function setUp() {
  const fixture = TestBed.createComponent(Host);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  await fixture.whenStable();
  const inputs = [...element.querySelectorAll('input')];
  const [title, amount] = inputs;
  if (!title || !amount) throw new Error('no inputs');
  const type = async (input: HTMLInputElement, text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  };
  return { fixture, host: fixture.componentInstance, element, title, amount, type };
}

describe('UiField', () => {
  it('ties label and help to its control and keeps quiet before it was touched', async () => {
    const { element, title } = await setUp();
    expect(title.labels?.[0]?.textContent.trim()).toBe('Title');
    const help = document.getElementById(title.getAttribute('aria-describedby') ?? '');
    expect(help?.textContent).toBe('In one sentence');
    expect(element.querySelector('.error')).toBeNull();
  });

  it('shows errors after a refused submission, at the field and in a summary that leads there', async () => {
    const { fixture, element, title } = await setUp();
    element.querySelector('button')?.click();
    await fixture.whenStable();
    expect(title.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('.error')?.textContent).toContain('Fill this in.');
    const link = element.querySelector<HTMLButtonElement>('ui-error-summary button');
    expect(link?.textContent).toBe('Title: Fill this in.');
    link?.click();
    expect(document.activeElement).toBe(title);
  });

  it('leads whoever sent the form to the summary, each time', async () => {
    const { fixture, host, element, title } = await setUp();
    element.querySelector('button')?.click();
    for (const attempt of [1, 2]) {
      title.focus();
      showErrors(host.form);
      await fixture.whenStable();
      expect([attempt, document.activeElement?.getAttribute('role')]).toEqual([attempt, 'alert']);
    }
  });
});

describe('UiMoneyInput', () => {
  it.each([
    ['12 345,6', '12345.60'],
    ['12.345,60', '12345.60'],
    ['€ 12,345.60', '12345.60'],
    ['7', '7.00'],
    ['1.234.567', '1234567.00'],
    ['1,5', '1.50'],
    ['12,3456', '12,3456'],
    ['-5', '-5'],
    ['abc', 'abc'],
  ])('reads %s as %s', (typed, value) => {
    expect(readAmount(typed)).toBe(value);
  });

  it('keeps what is typed until the box is left, then writes it in the notation of the reader', async () => {
    const { fixture, host, amount, type } = await setUp();
    expect(amount.value).toBe('1,250.00');
    await type(amount, '99000');
    expect(amount.value).toBe('99000');
    expect(host.model().amount).toBe('99000.00');
    amount.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(amount.value).toBe('99,000.00');
  });
});
