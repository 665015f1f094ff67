import type { FieldError } from '../problems';
import type { FormAnswers } from './form-answers';
import { newQuestion } from './form-defaults';
import type { FormDefinition } from './form-definition';

const text = (words: string) => ({ fr: words, nl: words, en: '' });
const label = text('?');

/**
 * What page and API have to know alike before the evaluator judges: places in the zone of a lot, themes and sectors in
 * force, files that were given. The specs of both build their facts for the cases below (B2, R58).
 */
export const FACT_FORM: FormDefinition = {
  fixed: {},
  sections: [
    {
      key: 'own',
      title: label,
      help: text(''),
      questions: [
        { ...newQuestion('place', 'where'), label },
        { ...newQuestion('codes', 'themes'), label, list: 'themes' },
        { ...newQuestion('codes', 'sectors'), label, list: 'sectors' },
        { ...newQuestion('file', 'plan'), label },
        {
          ...newQuestion('short-text', 'why'),
          label,
          required: true,
          shownWhen: { match: 'all', tests: [{ question: 'plan', test: 'answered', values: [] }] },
        },
      ],
    },
  ],
};

/** The part of the programme that the cases name, as it is on their day; what is not in force is offered to nobody. */
export const FACT_WORLD = {
  regions: [
    {
      code: 'PSE',
      inForce: true,
      places: [
        { name: 'Ramallah', eligible: true },
        { name: 'Gaza City', eligible: false },
      ],
    },
    { code: 'KIN', inForce: true, places: [{ name: 'Kinshasa', eligible: true }] },
    { code: 'CHE', inForce: false, places: [{ name: 'Chennai', eligible: true }] },
  ],
  themes: [
    { code: 'T2', inForce: true },
    { code: 'T3', inForce: false },
  ],
  sectors: ['43030'],
};

/** One application: the regions of its lot, what it answers by names and codes, and what is then wrong. */
export interface FactCase {
  what: string;
  /** None: all partner regions. */
  zone: string[];
  where?: string[];
  themes?: string[];
  sectors?: string[];
  /** Questions to which a file was given. */
  files?: string[];
  /** As `factErrors` says them. */
  errors: string[];
}

/** The cases, with the one answer that page and API both have to give. */
export const FACT_CASES: readonly FactCase[] = [
  { what: 'nothing is answered', zone: ['PSE'], errors: [] },
  { what: 'a place in the zone', zone: ['PSE'], where: ['Ramallah'], errors: [] },
  {
    what: 'a place that calls leave out, and one of another region',
    zone: ['PSE'],
    where: ['Ramallah', 'Gaza City', 'Kinshasa'],
    errors: ['where.1 place-outside-zone Gaza City', 'where.2 place-outside-zone Kinshasa'],
  },
  {
    what: 'a zone of several regions',
    zone: ['PSE', 'KIN'],
    where: ['Kinshasa', 'Gaza City'],
    errors: ['where.1 place-outside-zone Gaza City'],
  },
  {
    what: 'a lot without a zone takes every partner region, not what calls leave out',
    zone: [],
    where: ['Kinshasa', 'Ramallah', 'Gaza City'],
    errors: ['where.2 place-outside-zone Gaza City'],
  },
  {
    what: 'a place nobody knows, and one of a region that is no longer a partner',
    zone: [],
    where: ['Atlantis', 'Chennai'],
    errors: ['where.0 not-in-list', 'where.1 not-in-list'],
  },
  {
    what: 'themes in force, no longer in force and never heard of; a place is no theme',
    zone: ['PSE'],
    themes: ['T2', 'T3', 'T99', 'Gaza City'],
    errors: ['themes.1.code not-in-list', 'themes.2.code not-in-list', 'themes.3.code not-in-list'],
  },
  {
    what: 'a sector of the list and one that is not',
    zone: ['PSE'],
    sectors: ['43030', '99999'],
    errors: ['sectors.1.code not-in-list'],
  },
  { what: 'a file shows what hangs on it', zone: ['PSE'], files: ['plan'], errors: ['why required'] },
];

/** The answers of a case; `idOf` says which identifier a place or theme has, also one that does not exist. */
export function factAnswers({ where, themes, sectors }: FactCase, idOf: (name: string) => string): FormAnswers {
  const codes = (chosen: readonly string[]) => chosen.map((code) => ({ code, value: null }));
  return {
    ...(where && { where: where.map(idOf) }),
    ...(themes && { themes: codes(themes.map(idOf)) }),
    ...(sectors && { sectors: codes(sectors) }),
  };
}

/** Errors as the cases write them: the place in the form, the code, the name of a refused place. */
export const factErrors = (errors: readonly FieldError[]): string[] =>
  errors.map(({ path, code, params }) =>
    [path.replace('answers.', ''), code, params?.['place'] ?? []].flat().join(' '),
  );
