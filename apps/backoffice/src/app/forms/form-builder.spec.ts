import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { APPLICATION_SECTIONS, EMPTY_FORM, type ApplicationSection, type FormDefinition } from '@passerelle/contract';
import { Toasts } from '@passerelle/ui';
import { NO_CHOICES } from './form-choices';
import { FormBuilder } from './form-builder';
import { ask, formOf, SAMPLE_FORM } from './form-sample';
import './forms.texts';

@Component({
  imports: [FormBuilder],
  template: `<app-form-builder
    language="en"
    [form]="form()"
    [fixed]="fixed()"
    [choices]="choices"
    (changed)="form.set($event)"
  />`,
})
class Page {
  readonly form = signal<FormDefinition>(SAMPLE_FORM);
  readonly fixed = signal<readonly ApplicationSection[]>([]);
  readonly choices = NO_CHOICES;
}

async function build(form = SAMPLE_FORM, fixed: readonly ApplicationSection[] = []) {
  const fixture = TestBed.createComponent(Page);
  const page = fixture.componentInstance;
  page.form.set(form);
  page.fixed.set(fixed);
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
      ...EMPTY_FORM,
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
    const { element, page, press } = await build(EMPTY_FORM);
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

describe('FormBuilder with the fixed sections of an application (B1)', () => {
  const open = async (form = SAMPLE_FORM) => {
    const built = await build(form, APPLICATION_SECTIONS);
    const fixed = [...built.element.querySelectorAll<HTMLElement>('[data-fixed]')];
    const choose = async (section: ApplicationSection) => {
      built.element.querySelector<HTMLButtonElement>(`[data-fixed=${section}] .name`)?.click();
      await built.fixture.whenStable();
    };
    const write = async (language: string, value: string) => {
      const box = built.element.querySelector<HTMLTextAreaElement>(`app-fixed-section textarea[lang=${language}]`);
      Object.assign(box ?? {}, { value });
      box?.dispatchEvent(new Event('input'));
      await built.fixture.whenStable();
    };
    return { ...built, fixed, choose, write };
  };

  it('names them first, as applicants meet them, and marks them as fixed; a short form has none', async () => {
    const { element, fixed } = await open();
    expect(fixed.map(words)).toEqual([
      'Project Fixed section',
      'Partners and place Fixed section',
      'Theme and codes Fixed section',
      'Budget and financing Fixed section',
      'Results Fixed section',
      'Attachments Fixed section',
      'Declarations Fixed section',
    ]);
    const places = [...element.querySelectorAll<HTMLElement>('[data-fixed], [data-section]')];
    expect(places.at(-1)?.dataset['section']).toBe('own');
    TestBed.resetTestingModule();
    const short = await build();
    expect(short.element.querySelector('[data-fixed]')).toBeNull();
  });

  it('shows what one asks, and lets the call say something there in each language', async () => {
    const { element, page, choose, write } = await open();
    await choose('budget');
    expect(words(element.querySelector('.editor'))).toMatch(/^Budget and financing ?Asks for the costs/);
    expect(element.querySelector('app-question-editor, .add')).toBeNull();
    await write('nl', 'Twee jaar');
    expect(page.form()).toEqual({ ...SAMPLE_FORM, fixed: { budget: { fr: '', nl: 'Twee jaar', en: '' } } });
    expect(words(element.querySelector('app-fixed-section'))).toContain(
      'Français: This text is missing in this language.',
    );
    expect(words(element.querySelector('ui-notice'))).toContain('Budget and financing');
    expect(element.querySelector('[data-fixed=budget] .wrong')).not.toBeNull();
    await write('fr', 'Deux ans');
    expect(element.querySelector('ui-notice')).toBeNull();
    expect(page.form().fixed).toEqual({ budget: { fr: 'Deux ans', nl: 'Twee jaar', en: '' } });
  });

  it('keeps what it says while questions are changed, moved and removed', async () => {
    const fixed = { theme: { fr: 'Un seul', nl: 'Eén', en: '' } };
    const { page, press, open: openQuestion } = await open({ ...SAMPLE_FORM, fixed });
    await press('Add a section');
    await press('Add a question');
    await press('Down: Own');
    await press('Down: Label of kind');
    await openQuestion('why');
    await press('Add a condition');
    await press('Remove the question');
    expect(page.form().sections).toHaveLength(2);
    expect(page.form().fixed).toEqual(fixed);
    await press('Remove the section and its questions');
    expect(page.form()).toMatchObject({ fixed, sections: [{}] });
  });

  it('tells one from a section of the call with the same key', async () => {
    const [own] = SAMPLE_FORM.sections;
    const { element, choose } = await open({ ...SAMPLE_FORM, sections: own ? [{ ...own, key: 'results' }] : [] });
    await choose('results');
    expect(element.querySelectorAll('[aria-current]')).toHaveLength(1);
    expect(element.querySelector('[data-fixed=results] [aria-current]')).not.toBeNull();
    expect(words(element.querySelector('.editor h2'))).toBe('Results');
  });
});
