import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component, LOCALE_ID, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FormDefinition, Language } from '@passerelle/contract';
import { NO_CHOICES, type FormChoices } from './form-choices';
import { drive, wordsOf } from '../core/spec-page';
import { FormPreview, type PreviewLot } from './form-preview';
import { ask } from './form-sample';
import './forms.texts';

const said = (fr: string, nl: string, en: string) => ({ fr, nl, en });
const NO_TEXT = said('', '', '');
const FORM: FormDefinition = {
  fixed: {},
  sections: [
    {
      key: 'works',
      title: said('Travaux', 'Werken', 'Works'),
      help: said('Décrivez.', 'Beschrijf.', 'Describe.'),
      questions: [
        ask('single-choice', 'kind', {
          label: said('Quoi ?', 'Wat?', 'What?'),
          help: said('Un seul choix', 'Eén keuze', 'One choice'),
          options: [
            { code: 'school', label: said('École', 'School', 'A school') },
            { code: 'roof', label: said('Toit', 'Dak', 'A roof') },
          ],
          required: true,
        }),
        ask('short-text', 'permit', {
          label: said('Permis', 'Vergunning', 'Permit'),
          required: true,
          shownWhen: { match: 'all', tests: [{ question: 'kind', test: 'is', values: ['roof'] }] },
        }),
        ask('codes', 'goals', { label: said('Objectifs', 'Doelen', 'Goals') }),
        ask('file', 'plan', { label: said('Plan', 'Plan', 'Plan'), maxBytes: 1_000_000 }),
      ],
    },
    {
      key: 'more',
      title: said('Suite', 'Vervolg', ''),
      help: NO_TEXT,
      questions: [
        ask('yes-no', 'sure', {
          label: said('Sûr ?', 'Zeker?', ''),
          shownWhen: { match: 'all', tests: [{ question: 'permit', test: 'answered', values: [] }] },
        }),
      ],
    },
  ],
};
const GOALS = said('Villes durables', 'Duurzame steden', 'Sustainable cities');

const placeOf = (region: string, eligible: boolean) => ({
  id: `01890000-0000-7000-8000-0000000000${region}`.replace('r', '0'),
  name: `City of ${region}`,
  geonamesId: 1,
  latitude: '34.0',
  longitude: '-6.8',
  eligible,
});
const LOTS: PreviewLot[] = ['r1', 'r2'].map((region) => ({
  id: `lot-${region}`,
  code: region.toUpperCase(),
  title: said('', '', `Lot of ${region}`),
  regionIds: [region],
}));

@Component({
  imports: [FormPreview],
  template: `<app-form-preview reader="en" [form]="form()" [choices]="choices" [lots]="lots()" />`,
})
class Page {
  readonly form = signal(FORM);
  readonly lots = signal<PreviewLot[]>([]);
  readonly choices = (language: Language, zone: readonly string[]): FormChoices => ({
    ...NO_CHOICES,
    regions: ['r1', 'r2'].map((id) => ({ id, name: id, places: [placeOf(id, !zone.length || zone.includes(id))] })),
    lists: { ...NO_CHOICES.lists, sdgs: [{ code: '11', name: GOALS[language] }] },
  });
}

async function open() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const driven = await drive(Page);
  const { all, element } = driven;
  return {
    ...driven,
    asked: () => all('[data-question]').map((one) => one.dataset['question']),
    words: () => wordsOf(element.querySelector('ui-form-page')),
  };
}

describe('FormPreview (B1)', () => {
  it.each<[Language, string[]]>([
    ['fr', ['Travaux', 'Décrivez.', 'Quoi ?', 'Un seul choix', 'École', 'Toit', 'Objectifs', 'Villes durables']],
    ['nl', ['Werken', 'Beschrijf.', 'Wat?', 'Eén keuze', 'School', 'Dak', 'Doelen', 'Duurzame steden']],
    ['en', ['Works', 'Describe.', 'What?', 'One choice', 'A school', 'A roof', 'Goals', 'Sustainable cities']],
  ])('reads in %s once that is the chosen language, and nothing stays in another one', async (language, texts) => {
    const { element, words, write } = await open();
    await write('Language of the form', language === 'en' ? 'fr' : 'en');
    await write('Language of the form', language);
    for (const text of texts) expect(words()).toContain(text);
    const others = (['fr', 'nl', 'en'] as const).filter((one) => one !== language).map((one) => GOALS[one]);
    for (const text of others) expect(words()).not.toContain(text);
    expect(element.querySelector('app-form-section')?.getAttribute('lang')).toBe(language);
    expect(element.querySelector('h2')?.getAttribute('lang')).toBe(language);
  });

  it('keeps what was answered while the language changes, and falls back where a text is missing', async () => {
    const { all, fixture, box, tick, write, words } = await open();
    await tick('A roof');
    await write('Language of the form', 'nl');
    expect((box('Dak') as HTMLInputElement).checked).toBe(true);
    await write('Language of the form', 'en');
    await write('Permit', 'A-12');
    all<HTMLButtonElement>('ui-task-list button')[1]?.click();
    await fixture.whenStable();
    expect(words()).toContain('Suite');
    expect(words()).toContain('Sûr ?');
  });

  it('shows and hides what hangs on an answer while the form is tried, also across sections (B2)', async () => {
    const { asked, tick, write } = await open();
    expect(asked()).toEqual(['kind', 'goals', 'plan']);
    await tick('A roof');
    expect(asked()).toEqual(['kind', 'permit', 'goals', 'plan']);
    await write('Permit', 'A-12');
    await tick('A school');
    expect(asked()).toEqual(['kind', 'goals', 'plan']);
  });

  it('says what is missing only when it is asked, and that the answers could be sent once nothing is', async () => {
    const { asked, words, press, tick, write } = await open();
    expect(words()).not.toContain('Fill this in.');
    await press('Check the answers');
    expect(words()).toContain('What? Fill this in.');
    await tick('A roof');
    expect(words()).toContain('Permit Fill this in.');
    await write('Permit', 'A-12');
    expect(words()).toContain('These answers could be sent.');
    await press('Empty the answers');
    expect(words()).not.toContain('could be sent');
    expect(words()).not.toContain('Fill this in.');
    expect(asked()).toEqual(['kind', 'goals', 'plan']);
  });

  it('takes a file without sending it, judges it as the form will, and lets go of it', async () => {
    const { fixture, box, words, press } = await open();
    const picker = box('Choose a file; it is not sent');
    Object.defineProperty(picker, 'files', { value: [new File(['x'], 'plan.exe')], configurable: true });
    picker.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    await press('Check the answers');
    expect(words()).toContain('plan.exe');
    expect(words()).toContain('Send a file of one of these types: pdf.');
    await press('Remove plan.exe');
    expect(words()).not.toContain('plan.exe');
    TestBed.inject(HttpTestingController).verify();
  });

  it('fills in every question for a fictitious applicant, what comes to light and files included, and sends nothing', async () => {
    const { asked, words, press, element, all } = await open();
    const told = () => wordsOf(element.querySelector('[role=status]'));
    await press('Fill with examples');
    expect(told()).toContain('Filled in for a fictitious applicant: Example association, Brussels.');
    expect(told()).not.toContain('Without an example');
    expect(asked()).toEqual(['kind', 'goals', 'plan']);
    expect(all('ui-file-list').map(wordsOf).join()).toContain('example.pdf');
    await press('Check the answers');
    expect(words()).toContain('These answers could be sent.');
    await press('Empty the answers');
    expect(told()).toBe('');
    expect(words()).not.toContain('example.pdf');
    TestBed.inject(HttpTestingController).verify();
  });

  it('keeps the way that was chosen when it fills in, and names what has no example', async () => {
    const { asked, box, element, fixture, page, press, tick } = await open();
    const nothing = ask('single-choice', 'open', { label: said('Ouvert', 'Open', 'Nothing to choose') });
    page.form.update(({ fixed, sections: [works, ...others] }) => ({
      fixed,
      sections: works ? [{ ...works, questions: [...works.questions, nothing] }, ...others] : others,
    }));
    await fixture.whenStable();
    await tick('A roof');
    await press('Fill with examples');
    expect((box('A roof') as HTMLInputElement).checked).toBe(true);
    expect(asked()).toEqual(['kind', 'permit', 'goals', 'plan', 'open']);
    expect(box('Permit').value).not.toBe('');
    expect(wordsOf(element.querySelector('[role=status]'))).toContain(
      'Without an example, for you to fill in: Nothing to choose',
    );
  });

  it('refuses the places that the chosen lot will refuse, and offers the choice where there are several lots (R58)', async () => {
    const { boxes, fixture, page, press, words, write } = await open();
    const section = { key: 'where', title: said('Où', 'Waar', 'Where'), help: NO_TEXT };
    const where = ask('place', 'where', { label: said('Villes', 'Steden', 'Cities') });
    page.form.set({ fixed: {}, sections: [{ ...section, questions: [where] }] });
    page.lots.set(LOTS.slice(0, 1));
    await fixture.whenStable();
    expect(boxes('Lot whose zone applies')).toEqual([]);
    page.lots.set(LOTS);
    await fixture.whenStable();
    await press('Fill with examples');
    await press('Check the answers');
    expect(words()).toContain('City of r1');
    expect(words()).toContain('These answers could be sent.');
    await write('Lot whose zone applies', 'lot-r2');
    expect(words()).toContain('City of r1 lies outside the eligible zone.');
    await press('Fill with examples');
    expect(words()).toContain('City of r2');
    expect(words()).toContain('These answers could be sent.');
  });

  it('says that a form without sections asks nothing', async () => {
    const { fixture, page, words } = await open();
    page.form.set({ fixed: {}, sections: [] });
    await fixture.whenStable();
    expect(words()).toContain('This form asks nothing of its own yet.');
  });
});
