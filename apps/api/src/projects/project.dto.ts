import {
  COUNTRY_PATTERN,
  FUNDING_KINDS,
  MARKERS,
  MODALITIES,
  BUSAN_PRINCIPLES,
  HUMANITARIAN_PRINCIPLES,
  PROCEDURAL_LANGUAGES,
  PROJECT_LIMITS as LIMITS,
  PROJECT_ORGANISATION_ROLES,
  type ChangeModality,
  type DateOnly,
  type FundingKind,
  type LocalizedText,
  type Marker,
  type MarkerValue,
  type Modality,
  type Money,
  type OpenProject,
  type OpenProjectFromApplication,
  type Principle,
  type ProceduralLanguage,
  type ProjectOrganisationRole,
  type ProjectReason,
  type StartProject,
  type WriteProject,
} from '@passerelle/contract';
import { ArrayMaxSize, ArrayUnique, IsArray, IsNumber, IsString, Matches, Max, Min } from 'class-validator';
import { Choice, Day, Id, Ids, Localized, MoneyField, NestedList, Nullable, Text } from '../core/validation/fields';

const PRINCIPLES: readonly Principle[] = [...BUSAN_PRINCIPLES, ...HUMANITARIAN_PRINCIPLES];
const MODALITIES_WITHOUT_CALL = MODALITIES.filter((modality) => modality !== 'indirect');
const CODES = 17;

export class SectorShareDto {
  @Matches(/^\d{5}$/) code!: string;
  @IsNumber({ maxDecimalPlaces: 2 }) @Min(0.01) @Max(100) percent!: number;
}

export class MarkerValueDto implements MarkerValue {
  @Choice(MARKERS) marker!: Marker;
  @Choice([0, 1, 2, 3, 4]) value!: MarkerValue['value'];
  @Text({ max: LIMITS.justification, min: 0, multiline: true }) justification!: string;
}

export class PrincipleDto {
  @Choice(PRINCIPLES) principle!: Principle;
  @Text({ max: LIMITS.principle, min: 0, multiline: true }) statement!: string;
}

export class ProjectPartnerDto {
  @Nullable() @Id() organisationId!: string | null;
  @Text({ max: LIMITS.organisationName, min: 0 }) name!: string;
  @Choice(PROJECT_ORGANISATION_ROLES) role!: ProjectOrganisationRole;
}

export class WriteProjectDto implements WriteProject {
  @Localized({ max: LIMITS.title }) title!: LocalizedText;
  @Localized({ max: LIMITS.description, multiline: true }) description!: LocalizedText;
  @Nullable() @Id() themeId!: string | null;
  @Nullable() @Id() regionId!: string | null;
  @Ids(LIMITS.places) placeIds!: string[];
  @Nullable() @Matches(COUNTRY_PATTERN) country!: string | null;
  @Nullable() @Day() startsOn!: DateOnly | null;
  @Nullable() @Day() endsOn!: DateOnly | null;
  @MoneyField() amount!: Money;
  @MoneyField() totalCost!: Money;
  @Matches(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/) maxShare!: string;
  @Matches(/^(\d{2}\.\d{3}\.\d{2}\.\d{2}\.\d{4})?$/) budgetCode!: string;
  @NestedList(() => SectorShareDto, LIMITS.sectors) sectors!: SectorShareDto[];
  @IsArray() @ArrayMaxSize(CODES) @ArrayUnique() @IsString({ each: true }) sdgs!: string[];
  @NestedList(() => MarkerValueDto, MARKERS.length) markers!: MarkerValueDto[];
  @NestedList(() => PrincipleDto, PRINCIPLES.length) principles!: PrincipleDto[];
  @Matches(/^([A-H]\d{2,3})?$/) aidType!: string;
  @Matches(/^(\d{5})?$/) channelCode!: string;
  @NestedList(() => ProjectPartnerDto, LIMITS.organisations) partners!: ProjectPartnerDto[];
  @Nullable() @Choice(FUNDING_KINDS) fundingKind!: FundingKind | null;
  @Nullable() @Id() crisisId!: string | null;
  @Text({ max: LIMITS.reason, min: 0, multiline: true }) overrideReason!: string;
}

export class OpenProjectDto implements OpenProject {
  @Choice(MODALITIES_WITHOUT_CALL) modality!: OpenProject['modality'];
  @Localized({ max: LIMITS.title }) title!: LocalizedText;
  @Id() beneficiaryId!: string;
  @Choice(PROCEDURAL_LANGUAGES) language!: ProceduralLanguage;
  @Nullable() @Id() regionId!: string | null;
  @Nullable() @Id() crisisId!: string | null;
  @Nullable() @Choice(FUNDING_KINDS) fundingKind!: FundingKind | null;
  @Day() startsOn!: DateOnly;
  @Day() endsOn!: DateOnly;
  @MoneyField() amount!: Money;
  @Text({ max: LIMITS.reason, min: 0, multiline: true }) overrideReason!: string;
}

export class OpenProjectFromApplicationDto implements OpenProjectFromApplication {
  @Id() applicationId!: string;
}

export class ChangeModalityDto implements ChangeModality {
  @Choice(MODALITIES) modality!: Modality;
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}

export class ProjectReasonDto implements ProjectReason {
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}

export class StartProjectDto implements StartProject {
  @Day() startedOn!: DateOnly;
}
