import {
  localized,
  MARKERS,
  type Code,
  type FormAnswers,
  type FormCodeList,
  type FormFacts,
  type FormFile,
  type Language,
  type ProgrammeFrame,
} from '@passerelle/contract';
import { MARKER_LABELS } from '../core/labels';

/** One thing to choose, in the reader's language. */
export interface FormChoice {
  code: string;
  name: string;
}

/** What the questions of a form let choose beside their own options. */
export interface FormChoices {
  countries: readonly FormChoice[];
  /** Partner regions with their places; of those outside the partner cities none is accepted (R58). */
  regions: readonly { name: string; places: readonly { id: string; name: string; eligible: boolean }[] }[];
  lists: Record<FormCodeList, readonly FormChoice[]>;
}

/** Nothing to choose yet. */
export const NO_CHOICES: FormChoices = {
  countries: [],
  regions: [],
  lists: { themes: [], sectors: [], sdgs: [], markers: [] },
};

/** The lists of the programme as a form offers them. */
export function formChoices(
  { themes, regions }: Pick<ProgrammeFrame, 'themes' | 'regions'>,
  { sectors, sdgs }: { sectors: readonly Code[]; sdgs: readonly Code[] },
  countries: readonly FormChoice[],
  language: Language,
): FormChoices {
  const named = ({ code, name }: Code) => ({ code, name: `${code} · ${localized(name, language)}` });
  return {
    countries,
    regions: regions.map(({ name, places }) => ({ name: localized(name, language), places })),
    lists: {
      themes: themes.map(({ id, name }) => ({ code: id, name: localized(name, language) })),
      sectors: sectors.map(named),
      sdgs: sdgs.map(named),
      markers: MARKERS.map((code) => ({ code, name: MARKER_LABELS[code] })),
    },
  };
}

/** What the evaluator has to know beside the answers: given files, places and themes that may be chosen. */
export function factsOf({ regions, lists }: FormChoices, files: readonly FormFile[]): FormFacts {
  const places = regions.flatMap((region) => region.places.filter(({ eligible }) => eligible).map(({ id }) => id));
  return { files, knownIds: [...places, ...lists.themes.map(({ code }) => code)] };
}

/** The answers with one changed; undefined takes it away. */
export function withAnswer(answers: FormAnswers, key: string, answer: FormAnswers[string] | undefined): FormAnswers {
  const others = Object.entries(answers).filter(([other]) => other !== key);
  return Object.fromEntries(answer === undefined ? others : [...others, [key, answer]]);
}
