import {
  localized,
  MARKERS,
  type Code,
  type FormAnswers,
  type FormCodeList,
  type FormFacts,
  type FormFile,
  type Language,
  type Place,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { MARKER_LABELS } from '../core/labels';

/** One thing to choose, in the reader's language. */
export interface FormChoice {
  code: string;
  name: string;
}

/** A partner region with its places. */
export interface PlaceRegion {
  id: string;
  name: string;
  places: readonly Place[];
}

/** What the questions of a form let choose beside their own options. */
export interface FormChoices {
  countries: readonly FormChoice[];
  /** Partner regions with their places; none that is not eligible here is accepted (R58). */
  regions: readonly PlaceRegion[];
  lists: Record<FormCodeList, readonly FormChoice[]>;
}

/** Nothing to choose yet. */
export const NO_CHOICES: FormChoices = {
  countries: [],
  regions: [],
  lists: { themes: [], sectors: [], sdgs: [], markers: [] },
};

/** The lists of the programme as a form offers them; of the places those of `zone`, of all partner regions when it is empty. */
export function formChoices(
  { themes, regions }: Pick<ProgrammeFrame, 'themes' | 'regions'>,
  { sectors, sdgs }: { sectors: readonly Code[]; sdgs: readonly Code[] },
  countries: readonly FormChoice[],
  language: Language,
  zone: readonly string[] = [],
): FormChoices {
  const named = ({ code, name }: Code) => ({ code, name: `${code} · ${localized(name, language)}` });
  return {
    countries,
    regions: regions.map(({ id, name, places }) => ({
      id,
      name: localized(name, language),
      places: places.map((place) => ({ ...place, eligible: place.eligible && (!zone.length || zone.includes(id)) })),
    })),
    lists: {
      themes: themes.map(({ id, name }) => ({ code: id, name: localized(name, language) })),
      sectors: sectors.map(named),
      // Their names begin with their number.
      sdgs: sdgs.map(({ code, name }) => ({ code, name: localized(name, language) })),
      markers: MARKERS.map((code) => ({ code, name: MARKER_LABELS[code] })),
    },
  };
}

/** What the evaluator has to know beside the answers: given files, places, themes and sectors that may be chosen. */
export function factsOf({ regions, lists }: FormChoices, files: readonly FormFile[]): FormFacts {
  const places = regions.flatMap((region) => region.places);
  const known = places.filter(({ eligible }) => eligible).map(({ id }) => id);
  return {
    files,
    knownIds: [...known, ...[...lists.themes, ...lists.sectors].map(({ code }) => code)],
    refusedPlaces: places.filter(({ eligible }) => !eligible),
  };
}

/** The answers with one changed; undefined takes it away. */
export function withAnswer(answers: FormAnswers, key: string, answer: FormAnswers[string] | undefined): FormAnswers {
  const others = Object.entries(answers).filter(([other]) => other !== key);
  return Object.fromEntries(answer === undefined ? others : [...others, [key, answer]]);
}
