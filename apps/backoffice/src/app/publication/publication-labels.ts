import {
  type LocalizedText,
  type Modality,
  type ProjectOrganisationRole,
  localized,
  type Language,
} from '@passerelle/contract';

/** Modalities in the reader's language. */
export const MODALITY_LABELS: Record<Modality, string> = {
  direct: $localize`:@@publication.modality.direct:Direct bilateral cooperation`,
  indirect: $localize`:@@publication.modality.indirect:Indirect bilateral cooperation`,
  multilateral: $localize`:@@publication.modality.multilateral:Multilateral cooperation`,
  humanitarian: $localize`:@@publication.modality.humanitarian:Emergency humanitarian aid`,
};

/** Roles of organisations in a project. */
export const ROLE_LABELS: Record<ProjectOrganisationRole, string> = {
  beneficiary: $localize`:@@publication.role.beneficiary:Beneficiary`,
  'local-partner': $localize`:@@publication.role.local-partner:Local partner`,
  authority: $localize`:@@publication.role.authority:Partner authority`,
  channel: $localize`:@@publication.role.channel:Channel of delivery`,
  funder: $localize`:@@publication.role.funder:Other funder`,
};

/** Fields of a project that a finding may name. */
const FIELD_LABELS: Readonly<Record<string, string>> = {
  title: $localize`:@@publication.field.title:Title`,
  description: $localize`:@@publication.field.description:Description`,
  country: $localize`:@@publication.field.country:Country`,
  sectors: $localize`:@@publication.field.sectors:Purpose codes`,
  markers: $localize`:@@publication.field.markers:Policy markers`,
  sdgs: $localize`:@@publication.field.sdgs:Sustainable Development Goals`,
  placeIds: $localize`:@@publication.field.places:Places`,
  crisisId: $localize`:@@publication.field.crisis:Crisis`,
  partners: $localize`:@@publication.field.partners:Organisations`,
  startsOn: $localize`:@@publication.field.starts-on:Start`,
  endsOn: $localize`:@@publication.field.ends-on:End`,
  payments: $localize`:@@publication.field.payments:Commitments and payments`,
  amount: $localize`:@@publication.field.amount:Amount`,
  aidType: $localize`:@@publication.field.aid-type:Type of aid`,
  reporter: $localize`:@@publication.field.reporter:Identifier of the Region`,
};

/** Label of the field where a finding is mended. */
export function fieldLabel(field: string): string {
  return FIELD_LABELS[field] ?? $localize`:@@publication.field.record:Whole record`;
}

const RULE_TEXTS: Readonly<Record<string, string>> = {
  schema: $localize`:@@publication.rule.schema:A value is missing or is not one that the standard allows.`,
  '6.11.1': $localize`:@@publication.rule.start-date:A planned or actual start date is needed.`,
  '6.2.2': $localize`:@@publication.rule.sector-missing:At least one purpose code is needed.`,
  '2.1.1': $localize`:@@publication.rule.sector-percent:Every purpose code needs its percentage.`,
  '2.1.2': $localize`:@@publication.rule.sector-sum:The percentages of the purpose codes must add up to 100.`,
  '2.1.4': $localize`:@@publication.rule.sector-single:A single purpose code takes 100 percent.`,
  '3.7.1': $localize`:@@publication.rule.country:A country or a region of the world is needed.`,
  '11.1.2': $localize`:@@publication.rule.planned-order:The planned end lies before the planned start.`,
  '11.1.3': $localize`:@@publication.rule.actual-order:The actual end lies before the actual start.`,
  '4.3.1': $localize`:@@publication.rule.title:The title has no text.`,
  '4.4.1': $localize`:@@publication.rule.description:The description has no text.`,
  '6.10.1': $localize`:@@publication.rule.organisation:An organisation has neither identifier nor name.`,
};

/** What a rule of the standard asks, in words; its number where nobody wrote any. */
export function ruleText(rule: string): string {
  return RULE_TEXTS[rule] ?? $localize`:@@publication.rule.other:Rule ${rule}:rule: of the standard is not met.`;
}

/** The wording for the reader, or the given text when there is none. */
export function wording(text: LocalizedText | null, language: Language, otherwise = ''): string {
  return text === null ? otherwise : localized(text, language);
}
