import {
  euro,
  MANDATORY_MARKERS,
  MARKERS,
  principlesOf,
  type LocalizedText,
  type Marker,
  type MarkerValue,
  type Principle,
  type ProjectDetail,
  type ProjectOrganisationRole,
  type WriteProject,
} from '@passerelle/contract';

/** What the form holds: texts where the contract has null, one entry for each marker and principle. */
export interface ProjectForm {
  title: LocalizedText;
  description: LocalizedText;
  themeId: string;
  regionId: string;
  placeIds: string[];
  country: string;
  startsOn: string;
  endsOn: string;
  amount: string;
  totalCost: string;
  maxShare: string;
  budgetCode: string;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  /** An empty value is not screened. */
  markers: { marker: Marker; value: string; justification: string }[];
  principles: { principle: Principle; statement: string }[];
  aidType: string;
  channelCode: string;
  partners: { organisationId: string; name: string; role: ProjectOrganisationRole }[];
  fundingKind: '' | 'core' | 'earmarked';
  crisisId: string;
  overrideReason: string;
}

/** The mandatory markers first, then the others (R54). */
const ORDERED_MARKERS: readonly Marker[] = [
  ...MANDATORY_MARKERS,
  ...MARKERS.filter((marker) => !MANDATORY_MARKERS.includes(marker)),
];

/** A form before its project is there. */
export const EMPTY_FORM: ProjectForm = {
  title: { fr: '', nl: '', en: '' },
  description: { fr: '', nl: '', en: '' },
  themeId: '',
  regionId: '',
  placeIds: [],
  country: '',
  startsOn: '',
  endsOn: '',
  amount: '',
  totalCost: '',
  maxShare: '',
  budgetCode: '',
  sectors: [],
  sdgs: [],
  markers: [],
  principles: [],
  aidType: '',
  channelCode: '',
  partners: [],
  fundingKind: '',
  crisisId: '',
  overrideReason: '',
};

export function toForm(project: ProjectDetail): ProjectForm {
  return {
    title: project.title,
    description: project.description,
    themeId: project.themeId ?? '',
    regionId: project.regionId ?? '',
    placeIds: project.places.map(({ id }) => id),
    country: project.country ?? '',
    startsOn: project.startsOn ?? '',
    endsOn: project.endsOn ?? '',
    amount: project.amount.amount,
    totalCost: project.totalCost.amount,
    maxShare: project.maxShare,
    budgetCode: project.budgetCode,
    sectors: project.sectors,
    sdgs: project.sdgs,
    markers: ORDERED_MARKERS.map((marker) => markerOf(project.markers, marker)),
    principles: principlesOf(project.modality).map((principle) => ({
      principle,
      statement: project.principles.find((row) => row.principle === principle)?.statement ?? '',
    })),
    aidType: project.aidType,
    channelCode: project.channelCode,
    partners: project.partners.map(({ organisationId, ...row }) => ({ ...row, organisationId: organisationId ?? '' })),
    fundingKind: project.fundingKind ?? '',
    crisisId: project.crisisId ?? '',
    overrideReason: project.overrideReason ?? '',
  };
}

function markerOf(markers: readonly MarkerValue[], marker: Marker): ProjectForm['markers'][number] {
  const found = markers.find((row) => row.marker === marker);
  return { marker, value: found ? String(found.value) : '', justification: found?.justification ?? '' };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

export function toBody(form: ProjectForm): WriteProject {
  return {
    ...form,
    themeId: orNull(form.themeId),
    regionId: orNull(form.regionId),
    country: orNull(form.country),
    startsOn: orNull(form.startsOn),
    endsOn: orNull(form.endsOn),
    crisisId: orNull(form.crisisId),
    amount: euro(form.amount),
    totalCost: euro(form.totalCost),
    markers: form.markers
      .filter(({ value }) => value !== '')
      .map((row) => ({ ...row, value: Number(row.value) as MarkerValue['value'] })),
    principles: form.principles.filter(({ statement }) => statement !== ''),
    partners: form.partners.map((row) => ({ ...row, organisationId: orNull(row.organisationId) })),
    fundingKind: form.fundingKind === '' ? null : form.fundingKind,
  };
}
