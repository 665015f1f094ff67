import type { FormAnswer, QuestionOf, QuestionType } from '@passerelle/contract';
import { NO_CHOICES, type FormChoices } from './form-choices';
import type { Driven } from '../core/spec-page';

const option = (code: string) => ({ code, label: { fr: `${code} (fr)`, nl: `${code} (nl)`, en: code } });
/** Two options, for specs. */
export const OPTIONS = ['school', 'works'].map(option);
const RABAT = { id: '01890000-0000-7000-8000-000000000001', name: 'Rabat', geonamesId: 2538475 };
/** What those answers are chosen from, for specs. */
export const CHOICES: FormChoices = {
  countries: [{ code: 'MA', name: 'Morocco' }],
  regions: [{ id: 'rsk', name: 'RSK', places: [{ ...RABAT, latitude: '34.0', longitude: '-6.8', eligible: true }] }],
  lists: { ...NO_CHOICES.lists, sectors: ['43030', '11110'].map((code) => ({ code, name: code })) },
};

interface Answered<Type extends QuestionType> {
  settings?: Partial<QuestionOf<Type>>;
  /** What the reader does. */
  act: (driven: Driven) => Promise<void>;
  /** What is then kept as the answer. */
  answer: FormAnswer | undefined;
}

/** An answer to a question of each type, as it is given in its boxes, for specs. */
export const ANSWERS: { [Type in QuestionType]: Answered<Type> } = {
  'short-text': { act: ({ write }) => write('Label of asked', 'A name'), answer: 'A name' },
  'long-text': {
    settings: { maxWords: 3 },
    act: ({ write }) => write('Label of asked', "Où va\nl'eau ?"),
    answer: "Où va\nl'eau ?",
  },
  'single-choice': { settings: { options: OPTIONS }, act: ({ tick }) => tick('works'), answer: 'works' },
  'multiple-choice': {
    settings: { options: OPTIONS, minChoices: 2 },
    act: async ({ tick }) => {
      await tick('works');
      await tick('school');
    },
    answer: ['works', 'school'],
  },
  'yes-no': { act: ({ tick }) => tick('No'), answer: 'no' },
  number: {
    settings: { decimals: 2, unit: option('m²').label },
    act: ({ write }) => write('Label of asked', '1 250,75'),
    answer: '1250.75',
  },
  money: { act: ({ write }) => write('Label of asked', '1,250.5'), answer: '1250.50' },
  date: {
    settings: { earliest: '2026-01-01' },
    act: ({ write }) => write('Label of asked', '2026-01-01'),
    answer: '2026-01-01',
  },
  period: {
    act: async ({ write }) => {
      await write('First day', '2026-01-01');
      await write('Last day', '2026-12-31');
    },
    answer: { from: '2026-01-01', until: '2026-12-31' },
  },
  place: {
    act: async ({ write, element, fixture }) => {
      await write('Label of asked', 'rabat');
      element.querySelector<HTMLElement>('[role=option]')?.click();
      await fixture.whenStable();
    },
    answer: [RABAT.id],
  },
  organisation: {
    act: async ({ press, write }) => {
      await press('Add a line');
      await write('Organisation', 'Green Rabat');
      await write('Country', 'MA');
      await write('Registration number', 'RC 12');
      await write('Role in the project', 'Partner');
    },
    answer: [{ name: 'Green Rabat', country: 'MA', registration: 'RC 12', role: 'Partner' }],
  },
  people: {
    act: async ({ press, write }) => {
      await press('Add a line');
      await write('Name', 'Ann');
      await write('Function', 'Architect');
      await write('E-mail', 'ann@example.org');
    },
    answer: [{ name: 'Ann', role: 'Architect', email: 'ann@example.org' }],
  },
  codes: {
    settings: { list: 'sectors', shares: true },
    act: async ({ press, write }) => {
      await press('Add a line');
      await write('Share in percent', '40');
      await press('Add a line');
      await write('Share in percent', '60', 1);
    },
    answer: [
      { code: '43030', value: 40 },
      { code: '11110', value: 60 },
    ],
  },
  'budget-table': {
    settings: { headings: OPTIONS, sources: [option('region')], years: 2 },
    act: async ({ press, write }) => {
      await press('Add a line');
      await write('Line 1, Heading', 'works');
      await write('Line 1, Description', 'Roof');
      await write('Line 1, Year 2', '1,000');
    },
    answer: [{ heading: 'works', label: 'Roof', cells: [{ year: 2, source: 'region', amount: '1000.00' }] }],
  },
  'financing-plan': {
    settings: { sources: [option('region')] },
    act: async ({ press, write }) => {
      await press('Add a line');
      await write('Source of financing', 'region');
      await write('Funder', 'Brussels');
      await write('Amount (€)', '10');
    },
    answer: [{ source: 'region', funder: 'Brussels', amount: '10.00', confirmed: false }],
  },
  'results-table': {
    act: async ({ press, write }) => {
      await press('Add a result');
      await write('Result', 'Gardens are open');
      await write('Indicator', 'Gardens');
      await write('Target', '12');
    },
    answer: [
      {
        level: 'output',
        statement: 'Gardens are open',
        indicators: [{ label: 'Gardens', baseline: '', target: '12', unit: '' }],
      },
    ],
  },
  file: {
    act: async ({ box, fixture }) => {
      const picker = box('Choose a file');
      Object.defineProperty(picker, 'files', { value: [new File(['%PDF'], 'plan.pdf')] });
      picker.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    },
    answer: undefined,
  },
  declaration: { act: ({ tick }) => tick('We declare this.'), answer: true },
};
