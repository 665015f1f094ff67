import { computed, inject } from '@angular/core';
import {
  EMPTY_FORM,
  localized,
  questionsOf,
  type ApplicationForm,
  type Code,
  type Language,
} from '@passerelle/contract';
import { ApplicationsApi } from './applications.api';

/** The lists from which files and own questions take codes. */
export interface CodeLists {
  sectors: readonly Code[];
  sdgs: readonly Code[];
}

/** Sectors and goals with their names, read only once something shows some. Call it where `inject()` works. */
export function codeLists(wanted: () => boolean) {
  const api = inject(ApplicationsApi);
  const [sectors, sdgs] = [api.sectors(wanted), api.sdgs(wanted)];
  return computed<CodeLists>(() => ({
    sectors: sectors.hasValue() ? sectors.value().codes : [],
    sdgs: sdgs.hasValue() ? sdgs.value().codes : [],
  }));
}

/** True when an own question asks sectors or goals. */
export const asksCodes = (form: ApplicationForm | null): boolean =>
  questionsOf(form?.definition ?? EMPTY_FORM).some(
    (question) => question.type === 'codes' && ['sectors', 'sdgs'].includes(question.list),
  );

/** A sector with its code; the code alone while its name is not known. */
export const sectorName = ({ sectors }: CodeLists, code: string, language: Language): string =>
  [code, nameIn(sectors, code, language)].filter(Boolean).join(' · ');

/** A goal by its name, which begins with its number. */
export const goalName = ({ sdgs }: CodeLists, goal: string, language: Language): string =>
  nameIn(sdgs, goal, language) || goal;

function nameIn(codes: readonly Code[], code: string, language: Language): string {
  return localized(codes.find((one) => one.code === code)?.name ?? '', language);
}
