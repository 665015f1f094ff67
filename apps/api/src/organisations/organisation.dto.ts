import {
  CHANNEL_CODE_PATTERN,
  COUNTRY_PATTERN,
  IATI_IDENTIFIER_PATTERN,
  IATI_ORGANISATION_TYPES,
  KBO_STATUSES,
  LEGAL_FORMS,
  ORGANISATION_KINDS,
  ORGANISATION_LIMITS as LIMITS,
  type Accreditation,
  type AttachCertificate,
  type DateOnly,
  type DocumentValidity,
  type KboCheck,
  type KboStatus,
  type LegalForm,
  type OrganisationKind,
  type ProposeBankRecord,
  type RefuseBankRecord,
  type WriteOrganisation,
} from '@passerelle/contract';
import { ArrayMinSize, IsUrl, Matches, ValidateIf } from 'class-validator';
import { Choice, Choices, Day, Id, Nested, Nullable, Text } from '../core/validation/fields';

export class AccreditationDto implements Accreditation {
  @Text({ max: LIMITS.accreditation }) number!: string;
  @Day() from!: DateOnly;
  @Nullable() @Day() until!: DateOnly | null;
}

export class WriteOrganisationDto implements WriteOrganisation {
  @Text({ max: LIMITS.name }) name!: string;
  @Text({ max: LIMITS.acronym, min: 0 }) acronym!: string;
  @Choice(LEGAL_FORMS) legalForm!: LegalForm;
  @Choices(ORGANISATION_KINDS) @ArrayMinSize(1) kinds!: OrganisationKind[];
  @Nullable() @Text({ max: LIMITS.kboNumber }) kboNumber!: string | null;
  @Matches(COUNTRY_PATTERN) country!: string;
  @Text({ max: LIMITS.city, min: 0 }) city!: string;
  @ValidateIf(({ website }: WriteOrganisationDto) => website !== '')
  @Text({ max: LIMITS.website })
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  website!: string;
  @Nullable() @Day() foundedOn!: DateOnly | null;
  @Nullable() @Nested(() => AccreditationDto) accreditation!: AccreditationDto | null;
  @Choice(IATI_ORGANISATION_TYPES) iatiType!: string;
  @Text({ max: LIMITS.iatiIdentifier, min: 0 }) @Matches(IATI_IDENTIFIER_PATTERN) iatiIdentifier!: string;
  @Matches(CHANNEL_CODE_PATTERN) channelCode!: string;
}

export class DocumentValidityDto implements DocumentValidity {
  @Day() from!: DateOnly;
  @Nullable() @Day() until!: DateOnly | null;
}

export class KboCheckDto implements KboCheck {
  @Choice(KBO_STATUSES) status!: KboStatus;
  @Day() checkedOn!: DateOnly;
}

export class ProposeBankRecordDto implements ProposeBankRecord {
  @Text({ max: LIMITS.iban }) iban!: string;
  @Text({ max: LIMITS.holder }) holder!: string;
  @Nullable() @Id() certificateId!: string | null;
}

export class AttachCertificateDto implements AttachCertificate {
  @Id() certificateId!: string;
}

export class RefuseBankRecordDto implements RefuseBankRecord {
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}
