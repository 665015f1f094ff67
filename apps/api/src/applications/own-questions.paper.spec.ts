import {
  newQuestion,
  QUESTION_TYPES,
  type FormAnswers,
  type FormDefinition,
  type LocalizedText,
} from '@passerelle/contract';
import { ask, formOf } from '../testing/given/forms';
import { answeredBlocks, askedBlocks, idsIn } from './own-questions.paper';

const both = (text: string): LocalizedText => ({ fr: `${text} fr`, nl: `${text} nl`, en: '' });
const PLACE = '0190a000-0000-7000-8000-000000000001';
const OPTIONS = [
  { code: 'a', label: both('Alpha') },
  { code: 'b', label: both('Beta') },
];
const DEFINITION: FormDefinition = formOf(
  ask('short-text', 'short'),
  ask('multiple-choice', 'many', { options: OPTIONS }),
  ask('yes-no', 'yes'),
  ask('number', 'number', { unit: { fr: 'écoles', nl: 'scholen', en: 'schools' } }),
  ask('money', 'money'),
  ask('date', 'date'),
  ask('period', 'period'),
  ask('place', 'place'),
  ask('people', 'people'),
  ask('organisation', 'partner'),
  ask('codes', 'codes', { list: 'sectors', shares: true }),
  ask('codes', 'goals', { list: 'sdgs' }),
  ask('codes', 'markers', { list: 'markers', markers: ['gender'] }),
  ask('budget-table', 'budget', { headings: OPTIONS, sources: OPTIONS }),
  ask('financing-plan', 'plan-of-money', { sources: OPTIONS }),
  ask('declaration', 'declared'),
  ask('file', 'plan'),
  ask('long-text', 'empty'),
);
const ANSWERS: FormAnswers = {
  short: 'Œuvre',
  many: ['a', 'b'],
  yes: 'yes',
  number: '12',
  money: '1250.00',
  date: '2027-03-01',
  period: { from: '2027-01-01', until: null },
  place: [PLACE],
  people: [{ name: 'Ann', role: 'Directrice', email: '' }],
  partner: [{ name: 'Green Ramallah', country: 'PS', registration: '', role: 'Mise en œuvre' }],
  codes: [{ code: '43030', value: 100 }],
  goals: [{ code: '1', value: null }],
  markers: [{ code: 'gender', value: 2 }],
  budget: [{ heading: 'a', label: 'Bancs', cells: [{ year: 1, source: 'b', amount: '500.00' }] }],
  'plan-of-money': [
    { source: 'a', funder: 'Ville de Ramallah', amount: '300.00', confirmed: true },
    { source: 'b', funder: 'Wallonie', amount: '200.00', confirmed: false },
  ],
  declared: true,
};

describe('own questions on paper', () => {
  const form = { version: 1, definition: DEFINITION, answers: ANSWERS };

  it('say every answer in words, and what was left open', () => {
    const [heading, facts] = answeredBlocks(form, { language: 'fr', names: new Map([[PLACE, 'Ramallah']]) });
    expect(heading).toEqual({ kind: 'heading', level: 2, text: 'own fr' });
    const values = facts?.kind === 'facts' ? facts.facts.map(({ value }) => value.replace(/[\u00a0\u202f]/g, ' ')) : [];
    expect(values).toEqual([
      'Œuvre',
      'Alpha fr\nBeta fr',
      'Oui',
      '12 écoles',
      '1 250,00 €',
      '1er mars 2027',
      'du 1er janvier 2027 au …',
      'Ramallah',
      'Ann, Directrice',
      'Green Ramallah, Territoires palestiniens, Mise en œuvre',
      '43030 · Développement et gestion urbaine : 100 %',
      'Objectif 1. Éliminer la pauvreté sous toutes ses formes et partout dans le monde',
      'Égalité des genres : 2',
      'Alpha fr · Bancs · Année 1, Beta fr 500,00 €',
      'Alpha fr, Ville de Ramallah, 300,00 €\nBeta fr, Wallonie (à confirmer), 200,00 €',
      'Oui',
      '–',
    ]);
  });

  it('write a colon as the language does', () => {
    const said = (language: 'fr' | 'nl' | 'en') => {
      const [, facts] = answeredBlocks(form, { language, names: new Map() });
      return facts?.kind === 'facts' ? facts.facts.map(({ value }) => value) : [];
    };
    expect(said('fr')).toContain('Égalité des genres\u00a0: 2');
    expect(said('nl')).toContain('Gendergelijkheid: 2');
    expect(said('en')).toContain('Gender equality: 2');
  });

  it('name the records the answers are about', () => {
    expect(idsIn(form)).toEqual([PLACE]);
    expect(idsIn(null)).toEqual([]);
  });

  it('leave room for each kind of question on a blank form, and choices to tick', () => {
    const all = formOf(...QUESTION_TYPES.map((type) => ({ ...newQuestion(type, type), label: both(type) })));
    const asked = askedBlocks(all, 'nl').filter((block) => block.kind === 'heading' && block.level === 3);
    expect(asked).toHaveLength(QUESTION_TYPES.length);
    const blocks = askedBlocks(DEFINITION, 'nl');
    expect(blocks).toContainEqual({ kind: 'list', items: ['Alpha nl', 'Beta nl'] });
    expect(blocks).toContainEqual({ kind: 'list', items: ['Ja', 'Nee'] });
    expect(blocks.some(({ kind }) => kind === 'lines')).toBe(true);
  });
});
