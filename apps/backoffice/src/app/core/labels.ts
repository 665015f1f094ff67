import type { Language, Marker, Modality, PartnerRole, Role } from '@passerelle/contract';

/** Roles in the reader's language. */
export const ROLE_LABELS: Record<Role, string> = {
  officer: $localize`:@@core.role.officer:File officer`,
  manager: $localize`:@@core.role.manager:Head of cooperation`,
  finance: $localize`:@@core.role.finance:Budget officer`,
  cabinet: $localize`:@@core.role.cabinet:Cabinet adviser`,
  inspector: $localize`:@@core.role.inspector:Inspector of Finance`,
  budget_minister: $localize`:@@core.role.budget-minister:Minister of the Budget`,
  government: $localize`:@@core.role.government:Government secretariat`,
  controller: $localize`:@@core.role.controller:Commitments controller`,
  accountant: $localize`:@@core.role.accountant:Regional accountant`,
  evaluator: $localize`:@@core.role.evaluator:Committee member`,
  advisory: $localize`:@@core.role.advisory:Advisory council`,
  auditor: $localize`:@@core.role.auditor:Auditor`,
  administrator: $localize`:@@core.role.administrator:Administrator`,
  owner: $localize`:@@core.role.owner:Partner: responsible`,
  editor: $localize`:@@core.role.editor:Partner: editor`,
  reader: $localize`:@@core.role.reader:Partner: reader`,
};

/** Roles of a team as its own people call them. */
export const TEAM_ROLE_LABELS: Record<PartnerRole, string> = {
  owner: $localize`:@@users.team.owner:Responsible`,
  editor: $localize`:@@users.team.editor:Editor`,
  reader: $localize`:@@users.team.reader:Reader`,
};

/** Ways of cooperation in the reader's language. */
export const MODALITY_LABELS: Record<Modality, string> = {
  direct: $localize`:@@core.modality.direct:Direct bilateral`,
  indirect: $localize`:@@core.modality.indirect:Indirect bilateral`,
  multilateral: $localize`:@@core.modality.multilateral:Multilateral`,
  humanitarian: $localize`:@@core.modality.humanitarian:Humanitarian aid`,
};

/** Each language by its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { fr: 'Français', nl: 'Nederlands', en: 'English' };

/** Policy markers of the OECD (R54). */
export const MARKER_LABELS: Record<Marker, string> = {
  gender: $localize`:@@projects.marker.gender:Gender equality`,
  environment: $localize`:@@projects.marker.environment:Aid to environment`,
  'climate-mitigation': $localize`:@@projects.marker.climate-mitigation:Climate change mitigation`,
  'climate-adaptation': $localize`:@@projects.marker.climate-adaptation:Climate change adaptation`,
  biodiversity: $localize`:@@projects.marker.biodiversity:Biodiversity`,
  desertification: $localize`:@@projects.marker.desertification:Desertification`,
  disability: $localize`:@@projects.marker.disability:Disability`,
  governance: $localize`:@@projects.marker.governance:Good governance`,
  drr: $localize`:@@projects.marker.drr:Disaster risk reduction`,
  nutrition: $localize`:@@projects.marker.nutrition:Nutrition`,
  rmnch: $localize`:@@projects.marker.rmnch:Maternal and child health`,
  trade: $localize`:@@projects.marker.trade:Trade development`,
};
