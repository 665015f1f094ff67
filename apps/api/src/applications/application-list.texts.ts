import type { ApplicationColumn, ApplicationState, LocalizedText } from '@passerelle/contract';

/** States as the files that leave the list say them. */
export const STATE_WORDS: Record<ApplicationState, LocalizedText> = {
  draft: { fr: 'Brouillon', nl: 'Ontwerp', en: 'Draft' },
  submitted: { fr: 'Introduit', nl: 'Ingediend', en: 'Submitted' },
  admissibility: { fr: 'Examen de recevabilité', nl: 'Ontvankelijkheidsonderzoek', en: 'Admissibility check' },
  returned: { fr: 'À compléter', nl: 'Aan te vullen', en: 'To be completed' },
  inadmissible: { fr: 'Irrecevable', nl: 'Onontvankelijk', en: 'Not admissible' },
  evaluation: { fr: 'Évaluation', nl: 'Beoordeling', en: 'Evaluation' },
  proposed: { fr: 'Proposé', nl: 'Voorgesteld', en: 'Proposed' },
  reserve_list: { fr: 'Liste de réserve', nl: 'Reservelijst', en: 'Reserve list' },
  not_selected: { fr: 'Non retenu', nl: 'Niet geselecteerd', en: 'Not selected' },
  withdrawn: { fr: 'Retiré', nl: 'Ingetrokken', en: 'Withdrawn' },
};

/** Headings of the columns. */
export const COLUMN_HEADINGS: Record<ApplicationColumn, LocalizedText> = {
  title: { fr: 'Titre', nl: 'Titel', en: 'Title' },
  reference: { fr: 'Référence', nl: 'Referentie', en: 'Reference' },
  organisation: { fr: 'Organisation', nl: 'Organisatie', en: 'Organisation' },
  call: { fr: 'Appel et volet', nl: 'Oproep en luik', en: 'Call and lot' },
  state: { fr: 'État', nl: 'Status', en: 'State' },
  requested: { fr: 'Demandé (€)', nl: 'Gevraagd (€)', en: 'Requested (€)' },
  proposed: { fr: 'Proposé (€)', nl: 'Voorgesteld (€)', en: 'Proposed (€)' },
  submittedAt: { fr: 'Introduit le', nl: 'Ingediend op', en: 'Submitted' },
  closesAt: { fr: 'Date limite', nl: 'Uiterste datum', en: 'Deadline' },
  updatedAt: { fr: 'Modifié le', nl: 'Gewijzigd op', en: 'Changed' },
};
