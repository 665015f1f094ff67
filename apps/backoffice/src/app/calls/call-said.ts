import {
  APPLICATION_SECTIONS,
  LANGUAGES,
  localized,
  type CallDetail,
  type Language,
  type LotView,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { LANGUAGE_NAMES } from '../core/labels';

/** Who reads a call, and what was in force on its opening day as soon as that is known. */
export interface CallReader {
  language: Language;
  frame?: ProgrammeFrame | undefined;
}

type Named = 'themes' | 'regions' | 'instalmentTemplates';

/** The names of what lots chose of the frame of the opening day. */
export const chosenNames = ({ language, frame }: CallReader, list: Named, ids: readonly string[]): string[] =>
  (frame?.[list] ?? []).filter(({ id }) => ids.includes(id)).map(({ name }) => localized(name, language));

/** Where the projects of the lots may be: in partner regions, or in the Region itself where a lot names none. */
export function saidPlaces({ lotList }: CallDetail, reader: CallReader): string {
  const regions = chosenNames(
    reader,
    'regions',
    lotList.flatMap(({ regionIds }) => regionIds),
  );
  const here = lotList.some(({ regionIds }) => regionIds.length === 0)
    ? [$localize`:@@calls.public.brussels-region:Brussels-Capital Region`]
    : [];
  return [...regions, ...here].join(', ');
}

export const saidThemes = ({ lotList }: CallDetail, reader: CallReader): string =>
  chosenNames(
    reader,
    'themes',
    lotList.flatMap(({ themeIds }) => themeIds),
  ).join(', ');

export const saidPlans = ({ lotList }: CallDetail, reader: CallReader): string =>
  chosenNames(
    reader,
    'instalmentTemplates',
    lotList.map(({ instalmentTemplateId }) => instalmentTemplateId),
  ).join(', ');

/** How many of something each lot has: `Lot A: 4 · Lot B: 5`. */
export const saidCounts =
  (list: 'points' | 'criteria') =>
  ({ lotList }: CallDetail): string =>
    lotList.map((lot) => $localize`:@@calls.setup.count:Lot ${lot.code}:lot:: ${lot[list].length}:count:`).join(' · ');

/** The sections that every form has, and the lots that ask something else than the call, or a note first. */
export function saidForm({ lotList }: CallDetail): string {
  const own = codesOf(lotList.filter(({ ownForm }) => ownForm));
  const short = codesOf(lotList.filter(({ conceptClosesAt }) => conceptClosesAt !== null));
  return [
    $localize`:@@calls.setup.fixed:Fixed sections: ${APPLICATION_SECTIONS.length}:count:`,
    ...(own ? [$localize`:@@calls.setup.own-form:lots with their own form: ${own}:lots:`] : []),
    ...(short ? [$localize`:@@calls.setup.short-form:short form first: ${short}:lots:`] : []),
  ].join(' · ');
}

/** The rules of the call as they were filed. */
export const saidDocuments = ({ documents }: CallDetail): string =>
  documents
    .filter(({ kind }) => kind === 'call-rules')
    .map(({ name }) => name)
    .join(', ');

/** The languages in which every lot has its title. */
export const saidLanguages = ({ lotList }: CallDetail): string =>
  LANGUAGES.filter((language) => lotList.every(({ title }) => title[language] !== ''))
    .map((language) => LANGUAGE_NAMES[language])
    .join(', ');

const codesOf = (lots: readonly LotView[]): string => lots.map(({ code }) => code).join(', ');
