import {
  COUNTRY_PATTERN,
  DECISION_STEPS,
  INSTALMENT_CONDITIONS,
  MODALITIES,
  PROGRAMME_LIMITS as LIMITS,
  SETTINGS,
  type DateOnly,
  type DecisionStepKind,
  type InstalmentCondition,
  type LocalizedText,
  type Modality,
  type SettingCode,
  type WriteApprovalThreshold,
  type WriteCrisis,
  type WriteInstalmentTemplate,
  type WritePartnerAgreement,
  type WritePartnerRegion,
  type WriteSetting,
  type WriteTheme,
} from '@passerelle/contract';
import { ArrayMinSize, IsBoolean, IsInt, Matches, Max, Min } from 'class-validator';
import {
  Choice,
  Day,
  Id,
  Localized,
  MoneyDto,
  MoneyField,
  NestedList,
  Nullable,
  Text,
} from '../core/validation/fields';

const DEGREES = /^-?\d{1,3}(\.\d{1,5})?$/;
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;
const MOST_PLACES = 60;
const MOST_PARTS = 10;
/** Largest number of a PostgreSQL `integer`. */
const LARGEST_ID = 2_147_483_647;

class DatedDto {
  @Day() validFrom!: DateOnly;
  @Nullable() @Day() validTo!: DateOnly | null;
}

export class WriteThemeDto extends DatedDto implements WriteTheme {
  @Text({ max: LIMITS.code }) code!: string;
  @Localized({ max: LIMITS.name }) name!: LocalizedText;
}

export class WritePlaceDto {
  @IsInt() @Min(1) @Max(LARGEST_ID) geonamesId!: number;
  @Text({ max: LIMITS.name }) name!: string;
  @Matches(DEGREES) latitude!: string;
  @Matches(DEGREES) longitude!: string;
  @IsBoolean() eligible!: boolean;
}

export class WritePartnerRegionDto extends DatedDto implements WritePartnerRegion {
  @Text({ max: LIMITS.code }) code!: string;
  @Localized({ max: LIMITS.name }) name!: LocalizedText;
  @Matches(COUNTRY_PATTERN) country!: string;
  @NestedList(() => WritePlaceDto, MOST_PLACES) places!: WritePlaceDto[];
}

export class WritePartnerAgreementDto extends DatedDto implements WritePartnerAgreement {
  @Id() regionId!: string;
  @Text({ max: LIMITS.name }) title!: string;
  @Day() signedOn!: DateOnly;
}

export class WriteCrisisDto implements WriteCrisis {
  @Text({ max: LIMITS.crisisName }) name!: string;
  @Matches(COUNTRY_PATTERN) country!: string;
  @Text({ max: LIMITS.glide, min: 0 }) glide!: string;
  @Day() startedOn!: DateOnly;
  @Text({ max: LIMITS.needs, multiline: true }) needsSource!: string;
  @Nullable() @Day() fundingDecidedOn!: DateOnly | null;
}

export class WriteApprovalThresholdDto extends DatedDto implements WriteApprovalThreshold {
  @Nullable() @Choice(MODALITIES) modality!: Modality | null;
  @Choice(DECISION_STEPS) step!: DecisionStepKind;
  @MoneyField() above!: MoneyDto;
}

export class InstalmentPartDto {
  @Matches(PERCENT) percent!: string;
  @Choice(INSTALMENT_CONDITIONS) condition!: InstalmentCondition;
}

export class WriteInstalmentTemplateDto extends DatedDto implements WriteInstalmentTemplate {
  @Text({ max: LIMITS.code }) code!: string;
  @Localized({ max: LIMITS.name }) name!: LocalizedText;
  @NestedList(() => InstalmentPartDto, MOST_PARTS) @ArrayMinSize(1) parts!: InstalmentPartDto[];
}

export class WriteSettingDto implements WriteSetting {
  @Choice(SETTINGS) code!: SettingCode;
  @Text({ max: LIMITS.code }) value!: string;
  @Day() validFrom!: DateOnly;
}
