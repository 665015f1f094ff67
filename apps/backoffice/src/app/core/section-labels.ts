import type { ApplicationSection } from '@passerelle/contract';

/** The fixed sections of an application in the reader's language. */
export const SECTION_LABELS: Record<ApplicationSection, string> = {
  project: $localize`:@@applications.section.project:Project`,
  partners: $localize`:@@applications.section.partners:Partners and place`,
  theme: $localize`:@@applications.section.theme:Theme and codes`,
  budget: $localize`:@@applications.section.budget:Budget and financing`,
  results: $localize`:@@applications.section.results:Results`,
  attachments: $localize`:@@applications.section.attachments:Attachments`,
  declarations: $localize`:@@applications.section.declarations:Declarations`,
};
