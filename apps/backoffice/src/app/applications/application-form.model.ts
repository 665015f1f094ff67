import {
  APPLICATION_SECTIONS,
  type ApplicationContent,
  type ApplicationSection,
  type PartnersSection,
  type ProjectSection,
  type ThemeSection,
} from '@passerelle/contract';

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

/** Pages of the form in their order; the last one shows the whole file before it is sent. */
export const FORM_PAGES = [...APPLICATION_SECTIONS, 'check'] as const;
export type FormPage = (typeof FORM_PAGES)[number];

/** The page of an address; the first one when there is no such page. */
export const pageOf = (name: string | undefined): FormPage => FORM_PAGES.find((page) => page === name) ?? 'project';

/** True for a page with questions. */
export const isSection = (page: FormPage): page is ApplicationSection => page !== 'check';

/** The sections whose value differs between two contents. */
export function changedSections(before: ApplicationContent, after: ApplicationContent): ApplicationSection[] {
  return APPLICATION_SECTIONS.filter((section) => JSON.stringify(before[section]) !== JSON.stringify(after[section]));
}

/** True when something of a section was filled in. */
export const isStarted = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).some(([key, part]) => key !== 'currency' && isStarted(part))
    : !['', null, false, '0.00'].includes(value as string);
