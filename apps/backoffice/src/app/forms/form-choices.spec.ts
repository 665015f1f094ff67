import {
  evaluateForm,
  FACT_CASES,
  FACT_FORM,
  FACT_WORLD,
  factAnswers,
  factErrors,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { factsOf, formChoices } from './form-choices';

const { regions, themes, sectors } = FACT_WORLD;
const NAMES = [...regions.flatMap(({ places }) => places.map(({ name }) => name)), ...themes.map(({ code }) => code)];
/** An identifier for each name, the same one for all that nobody knows. */
const idOf = (name: string): string => `01890000-0000-7000-8000-${String(NAMES.indexOf(name) + 1).padStart(12, '0')}`;
const text = (name: string) => ({ fr: name, nl: name, en: name });
const dates = { version: 1, validFrom: '2020-01-01', validTo: null };

/** What the API offers on the day of the cases. */
const FRAME: Pick<ProgrammeFrame, 'themes' | 'regions'> = {
  themes: themes
    .filter(({ inForce }) => inForce)
    .map(({ code }) => ({ id: idOf(code), code, name: text(code), ...dates })),
  regions: regions
    .filter(({ inForce }) => inForce)
    .map(({ code, places }) => ({
      id: code,
      code,
      name: text(code),
      country: 'XX',
      ...dates,
      places: places.map((place, index) => ({
        ...place,
        id: idOf(place.name),
        geonamesId: index,
        latitude: '0',
        longitude: '0',
      })),
    })),
};

describe('what the page knows before it judges answers', () => {
  it.each(FACT_CASES)('is what the API knows (B2, R58): $what', (one) => {
    const lists = { sectors: sectors.map((code) => ({ code, name: text(code) })), sdgs: [] };
    const choices = formChoices(FRAME, lists, [], 'en', one.zone);
    const files = (one.files ?? []).map((question) => ({ question, name: 'plan.pdf', size: 10 }));
    const answers = factAnswers(one, idOf);
    expect(factErrors(evaluateForm(FACT_FORM, answers, factsOf(choices, files)).errors)).toEqual(one.errors);
  });
});
