import {
  APPLICATION_SECTIONS,
  type ApplicationContent,
  type ApplicationForm as OwnForm,
  type ApplicationSection,
  type PartnersSection,
  type ProjectSection,
  type ThemeSection,
} from '@passerelle/contract';
import { isOwnPart, ownParts } from '../forms/own-parts';
import type { FilePart } from './application-parts';

/** The content as the form holds it: an empty text where there is nothing. Paths are those of `ApplicationContent`. */
export interface ApplicationForm extends Omit<ApplicationContent, 'project' | 'partners' | 'theme'> {
  project: Omit<ProjectSection, 'startsOn' | 'endsOn'> & { startsOn: string; endsOn: string };
  partners: Omit<PartnersSection, 'regionId'> & { regionId: string };
  theme: Omit<ThemeSection, 'themeId'> & { themeId: string };
}

/** Everything the form asks in one section. */
export function toForm({ project, partners, theme, ...rest }: ApplicationContent): ApplicationForm {
  return {
    project: { ...project, startsOn: project.startsOn ?? '', endsOn: project.endsOn ?? '' },
    partners: { ...partners, regionId: partners.regionId ?? '' },
    theme: { ...theme, themeId: theme.themeId ?? '' },
    ...rest,
  };
}

/** What is sent of the form. */
export function toContent({ project, partners, theme, ...rest }: ApplicationForm): ApplicationContent {
  return {
    project: { ...project, startsOn: project.startsOn || null, endsOn: project.endsOn || null },
    partners: { ...partners, regionId: partners.regionId || null },
    theme: { ...theme, themeId: theme.themeId || null },
    ...rest,
  };
}

export type FormPage = FilePart | 'check';

/** Pages of the form in their order, the own sections of the call after the fixed ones; the last one shows the whole file before it is sent. */
export const formPages = (form: OwnForm | null): FormPage[] => [...APPLICATION_SECTIONS, ...ownParts(form), 'check'];

/** The page of an address; the first one when there is no such page. */
export const pageOf = (name: string | undefined, form: OwnForm | null): FormPage =>
  formPages(form).find((page) => page === name) ?? 'project';

/** True for a page with the questions of a fixed section. */
export const isSection = (page: FormPage): page is ApplicationSection => page !== 'check' && !isOwnPart(page);

/** True when something of a section was filled in. */
export const isStarted = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).some(([key, part]) => key !== 'currency' && isStarted(part))
    : !['', null, false, '0.00'].includes(value as string);
