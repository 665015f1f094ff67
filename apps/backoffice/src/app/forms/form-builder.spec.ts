import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FormDefinition } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { NO_CHOICES } from './form-choices';
import { FormBuilder } from './form-builder';
import { ask, formOf, SAMPLE_FORM } from './form-sample';
import './forms.texts';

@Component({
  imports: [FormBuilder],
  template: `<app-form-builder language="en" [form]="form()" [choices]="choices" (changed)="form.set($event)" />`,
})
class Page {
  readonly form = signal<FormDefinition>(SAMPLE_FORM);
  readonly choices = NO_CHOICES;
}

async function build(form = SAMPLE_FORM) {
  const fixture = TestBed.createComponent(Page);
  const page = fixture.componentInstance;
  page.form.set(form);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const press = async (name: string) => {
    const button = [...element.querySelectorAll('button')].find(
      (one) => one.textContent.replace(/\s+/g, ' ').trim() === name,
    );
    if (!button) throw new Error(`no button ${name}`);
    button.click();
    await fixture.whenStable();
  };
  const open = async (key: string) => {
    element.querySelector<HTMLButtonElement>(`[data-question=${key}] .name`)?.click();
    await fixture.whenStable();
  };
  const keys = () => page.form().sections.map(({ questions }) => questions.map(({ key }) => key));
  return { fixture, page, element, press, open, keys };
}
const words = (element: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

describe('FormBuilder (B1)', () => {
  it('reorders questions with buttons, also into the next section', async () => {
    const [first] = formOf(ask('short-text', 'a'), ask('short-text', 'b')).sections;
    const [second] = formOf(ask('short-text', 'c')).sections;
    const { press, keys } = await build({
      sections: [...(first ? [first] : []), ...(second ? [{ ...second, key: 'more' }] : [])],
    });
    await press('Down: Label of a');
    expect(keys()).toEqual([['b', 'a'], ['c']]);
    await press('Down: Label of a');
    expect(keys()).toEqual([['b'], ['a', 'c']]);
    await press('Up: Label of a');
    expect(keys()).toEqual([['b', 'a'], ['c']]);
  });

  it('says at its place that a condition looks at a question that is asked later', async () => {
    const { element, press, open } = await build();
    await press('Down: Label of kind');
    await open('permit');
    expect(words(element.querySelector('app-form-condition'))).toContain('looks at a question that is asked earlier');
    expect(words(element.querySelector('ui-notice'))).toContain('Label of permit');
    expect(element.querySelector('[data-question=permit] .wrong')).not.toBeNull();
    expect(element.querySelector('[data-question=why] .wrong')).toBeNull();
  });

  it('takes the condition away with the question it looks at', async () => {
    const { page, press, open, keys } = await build();
    await open('kind');
    await press('Remove the question');
    expect(keys()).toEqual([['permit', 'why', 'costs']]);
    expect(page.form().sections[0]?.questions[0]?.shownWhen).toBeNull();
  });

  it('brings a removed question back with the conditions that looked at it', async () => {
    const { page, press, open } = await build();
    await open('kind');
    await press('Remove the question');
    const toast = TestBed.inject(Toasts).all().at(-1);
    expect(toast?.text).toBe('“Label of kind” was removed.');
    toast?.undo?.();
    expect(page.form()).toBe(SAMPLE_FORM);
  });

  it('adds a section and a question, and names the texts that are missing in French and Dutch (R3)', async () => {
    const { element, page, press } = await build({ sections: [] });
    expect(words(element.querySelector('ui-empty'))).toContain('No question of this call yet');
    await press('Add a section');
    await press('Add a question');
    expect(page.form().sections[0]?.questions[0]).toMatchObject({ type: 'short-text', required: false });
    expect(words(element.querySelector('app-question-editor'))).toContain(
      'Français: This text is missing in this language.',
    );
    const french = element.querySelector<HTMLInputElement>('app-question-editor input[lang=fr]');
    Object.assign(french ?? {}, { value: 'Pourquoi ?' });
    french?.dispatchEvent(new Event('input'));
    expect(page.form().sections[0]?.questions[0]?.label).toEqual({ fr: 'Pourquoi ?', nl: '', en: '' });
  });

  it('builds a condition from the answers an earlier question can have (B2)', async () => {
    const { fixture, element, page, press, open } = await build();
    await open('why');
    await press('Add a condition');
    const select = async (at: number, value: string) => {
      const box = element.querySelectorAll('app-form-condition select')[at];
      Object.assign(box ?? {}, { value });
      box?.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    };
    await select(1, 'is');
    expect(page.form().sections[0]?.questions[2]?.shownWhen?.tests[0]?.values).toEqual(['school']);
    await select(2, 'works');
    expect(page.form().sections[0]?.questions[2]?.shownWhen).toEqual({
      match: 'all',
      tests: [{ question: 'kind', test: 'is', values: ['works'] }],
    });
  });
});
