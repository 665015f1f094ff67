import { provideHttpClient } from '@angular/common/http';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FormAnswers } from '@passerelle/contract';
import { factsOf, NO_CHOICES } from './form-choices';
import { FormFilling } from './form-filling';
import { SAMPLE_FORM } from './form-sample';
import { FormSectionFields } from './form-section';
import './forms.texts';

@Component({
  imports: [FormSectionFields],
  template: `<ng-template #files></ng-template>
    @for (section of sections; track section.key) {
      <app-form-section
        language="en"
        [section]="section"
        [filling]="filling"
        [choices]="choices"
        [files]="files"
        [revealed]="revealed()"
      />
    }`,
})
class Page {
  readonly answers = signal<FormAnswers>({});
  readonly revealed = signal(false);
  readonly choices = NO_CHOICES;
  readonly sections = SAMPLE_FORM.sections;
  readonly filling = new FormFilling(signal(SAMPLE_FORM), this.answers, signal(factsOf(NO_CHOICES, [])));
}

async function open() {
  TestBed.configureTestingModule({ providers: [provideHttpClient()] });
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const question = (key: string) => element.querySelector<HTMLElement>(`[data-question="${key}"]`);
  const type = async (control: Element | null | undefined, value: string) => {
    if (!(control instanceof HTMLElement)) throw new Error('there is nothing to type in');
    Object.assign(control, { value });
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await fixture.whenStable();
  };
  return { fixture, page: fixture.componentInstance, element, question, type };
}
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ') ?? '';

describe('FormSectionFields', () => {
  it('shows a question only while its condition holds, and keeps what was answered (B2)', async () => {
    const { fixture, page, question, type } = await open();
    expect(question('permit')).toBeNull();
    const [school, works] = question('kind')?.querySelectorAll<HTMLInputElement>('input') ?? [];
    works?.click();
    await fixture.whenStable();
    await type(question('permit')?.querySelector('input'), 'A-12');
    school?.click();
    await fixture.whenStable();
    expect(question('permit')).toBeNull();
    expect(page.answers()).toEqual({ kind: 'school', permit: 'A-12' });
  });

  it('counts the words, and says at the field that there are too many once it was left', async () => {
    const { fixture, question, type } = await open();
    const area = question('why')?.querySelector('textarea');
    await type(area, 'one two three four');
    expect(words(question('why'))).toContain('4 of at most 3 words');
    expect(words(question('why'))).not.toContain('Write at most');
    area?.dispatchEvent(new Event('focusout', { bubbles: true }));
    await fixture.whenStable();
    expect(words(question('why'))).toContain('Write at most 3 words.');
    expect(area?.getAttribute('aria-invalid')).toBe('true');
  });

  it('adds a budget up while it is typed, and names the part that is against a rule (B3)', async () => {
    const { fixture, page, element, question, type } = await open();
    page.revealed.set(true);
    const all = (selector: string) => [
      ...element.querySelectorAll<HTMLInputElement>(`[data-question=costs] ${selector}`),
    ];
    for (let line = 0; line < 2; line++) {
      all('button').at(-1)?.click();
      await fixture.whenStable();
    }
    await type(all('.amount')[0], '900,5');
    all('.amount')[0]?.dispatchEvent(new Event('blur'));
    await type(all('.amount')[1], '300');
    expect(all('.amount').map(({ value }) => value)).toEqual(['900.50', '300']);
    expect(words(all('.budget-total')[0])).toContain('1,200.50');
    const structure = all('option[value=structure]')[1];
    Object.assign(structure ?? {}, { selected: true });
    structure?.dispatchEvent(new Event('change', { bubbles: true }));
    await fixture.whenStable();
    expect(words(question('costs'))).toContain('structure: A part of the budget is 25.0 %; at most 10 % is accepted.');
    expect(words(question('costs'))).toContain('Line 1: Fill this in.');
  });

  it('marks in a line of a budget only what is wrong there (B3)', async () => {
    const { fixture, page, element, type } = await open();
    page.revealed.set(true);
    page.answers.set({
      costs: [
        { heading: 'staff', label: '', cells: [{ year: 1, source: 'region', amount: '10.00' }] },
        { heading: 'staff', label: 'Rent', cells: [] },
      ],
    });
    await fixture.whenStable();
    const marked = () =>
      [...element.querySelectorAll('[data-question=costs] tbody [aria-invalid=true]')].map((control) =>
        control.getAttribute('aria-label'),
      );
    expect(marked()).toEqual(['Line 1, Description', 'Line 2, Year 1']);
    await type(element.querySelector('[aria-label="Line 1, Description"]'), 'Cook');
    await type(element.querySelector('[aria-label="Line 2, Year 1"]'), '12,');
    expect(marked()).toEqual(['Line 2, Year 1']);
    await type(element.querySelector('[aria-label="Line 2, Year 1"]'), '12,5');
    expect(marked()).toEqual([]);
  });

  it('marks what is optional, and leads from what is missing to its question', async () => {
    const { fixture, page, element, question } = await open();
    expect(words(question('kind'))).not.toContain('(optional)');
    expect(words(question('why'))).toContain('(optional)');
    expect(element.querySelector('ui-notice')).toBeNull();
    page.revealed.set(true);
    await fixture.whenStable();
    element.querySelector<HTMLButtonElement>('ui-notice button')?.click();
    expect(element.ownerDocument.activeElement).toBe(question('kind')?.querySelector('input'));
  });

  it('draws only the question that changed', async () => {
    const { fixture, page } = await open();
    const before = page.filling.statusOf('costs');
    page.filling.answer('why', 'one two three four');
    expect(page.filling.statusOf('why').errors).toEqual([]);
    await fixture.whenStable();
    expect(page.filling.statusOf('costs')).toBe(before);
    expect(page.filling.statusOf('why').errors).toHaveLength(1);
  });
});
