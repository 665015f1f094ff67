import type {
  DateOnly,
  FundingKind,
  LocalizedText,
  MarkerValue,
  Modality,
  Money,
  ProjectOrganisationRole,
  ProjectState,
} from '@passerelle/contract';

/** An organisation of a published project. */
export interface PublishedOrganisation {
  name: string;
  role: ProjectOrganisationRole;
  iatiType: string;
  iatiIdentifier: string;
  kboNumber: string | null;
  channelCode: string;
}

/** A movement of money on a day; the sign is that of the standard. */
export interface PublishedMovement {
  reference: string;
  on: DateOnly;
  amount: Money;
}

/** Everything of one granted project that may be said in public, as one row of one statement. */
export interface PublishedProject {
  id: string;
  reference: string;
  modality: Modality;
  state: ProjectState;
  title: LocalizedText;
  description: LocalizedText;
  country: string | null;
  startsOn: DateOnly | null;
  startedOn: DateOnly | null;
  endsOn: DateOnly | null;
  awardedOn: DateOnly;
  granted: string;
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  markers: MarkerValue[];
  aidType: string;
  channelCode: string;
  fundingKind: FundingKind | null;
  theme: { code: string; name: LocalizedText } | null;
  crisis: { id: string; name: string; glide: string } | null;
  organisations: PublishedOrganisation[];
  places: { geonamesId: number; name: string; latitude: string; longitude: string }[];
  agreementSignedOn: DateOnly | null;
  instalments: { amount: Money; plannedOn: DateOnly }[];
  /** What the commitment will need year by year. */
  plan: { year: number; amount: Money }[];
  committed: boolean;
  commitments: PublishedMovement[];
  releases: PublishedMovement[];
  payments: PublishedMovement[];
  repayments: PublishedMovement[];
}

/** Who publishes: the administration with its identifier of the standard. */
export interface Reporter {
  ref: string;
  names: LocalizedText;
}

/** The identifier of an organisation: its own one, else its number in the Belgian register. */
export function organisationRef({ iatiIdentifier, kboNumber }: PublishedOrganisation): string | undefined {
  if (iatiIdentifier !== '') return iatiIdentifier;
  return kboNumber === null ? undefined : `BE-BCE_KBO-${kboNumber}`;
}
