import { Component, signal } from '@angular/core';
import { FORM_KEY_PATTERN, FORM_LIMITS, type FieldError, type FormOption } from '@passerelle/contract';
import { drive, wordsOf } from '../core/spec-page';
import { FormOptions } from './form-options';
import './forms.texts';

const named = (code: string): FormOption => ({ code, label: { fr: code, nl: code, en: code } });

@Component({
  imports: [FormOptions],
  template: `<app-form-options
    label="Choices"
    [options]="options()"
    [errors]="errors()"
    (changed)="options.set($event)"
  />`,
})
class Page {
  readonly options = signal<FormOption[]>(['school', 'works', 'other'].map(named));
  readonly errors = signal<FieldError[]>([]);
}

const open = async () => {
  const driven = await drive(Page);
  return { ...driven, codes: () => driven.page.options().map(({ code }) => code) };
};

describe('FormOptions', () => {
  it('adds entries without texts, each with a code of its own', async () => {
    const { page, press, codes } = await open();
    await press('Add an entry');
    await press('Add an entry');
    expect(new Set(codes()).size).toBe(5);
    for (const code of codes()) expect(code).toMatch(FORM_KEY_PATTERN);
    expect(page.options().at(-1)?.label).toEqual({ fr: '', nl: '', en: '' });
  });

  it('keeps the code of an entry whose text changes: answers and conditions name it', async () => {
    const { page, write } = await open();
    await write('Nederlands: Choices 2', 'Bouwwerken');
    expect(page.options()[1]).toEqual({ code: 'works', label: { fr: 'works', nl: 'Bouwwerken', en: 'works' } });
    expect(page.options()[0]).toEqual(named('school'));
  });

  it('moves an entry with its texts, not past the ends, and takes one away', async () => {
    const { page, button, press, codes } = await open();
    expect([button('Up: Choices 1')?.disabled, button('Down: Choices 3')?.disabled]).toEqual([true, true]);
    await press('Down: Choices 1');
    expect(codes()).toEqual(['works', 'school', 'other']);
    await press('Up: Choices 3');
    expect(codes()).toEqual(['works', 'other', 'school']);
    await press('Remove: Choices 2');
    expect(page.options()).toEqual([named('works'), named('school')]);
  });

  it('says what is wrong with a text at its box, and with the list below it', async () => {
    const { fixture, page, element, box } = await open();
    page.errors.set([
      { path: '1.label.nl', code: 'text-missing' },
      { path: '', code: 'too-few', params: { limit: 4 } },
    ]);
    await fixture.whenStable();
    expect(box('Nederlands: Choices 2').getAttribute('aria-invalid')).toBe('true');
    expect(box('Nederlands: Choices 1').getAttribute('aria-invalid')).toBeNull();
    const texts = [...element.querySelectorAll('.error')].map(wordsOf);
    expect(texts[0]).toBe('Nederlands: This text is missing in this language.');
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('4');
  });

  it('ends at the number of entries that a form may have', async () => {
    const { fixture, page, button } = await open();
    page.options.set(Array.from({ length: FORM_LIMITS.options }, (_, index) => named(`o-${index}`)));
    await fixture.whenStable();
    expect(button('Add an entry')).toBeUndefined();
  });
});
