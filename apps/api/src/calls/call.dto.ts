import {
  APPLICANT_TYPES,
  ATTACHMENT_KINDS,
  CALL_LIMITS as LIMITS,
  type ApplicantType,
  type ApproveCall,
  type AttachmentKind,
  type CallTimes,
  type CloneCall,
  type CloneLot,
  type ConceptTimes,
  type CopyCallForm,
  type Criterion,
  type DateOnly,
  type LocalizedText,
  type LotAttachment,
  type LotLists,
  type LotPoint,
  type WriteCall,
  type WriteLot,
  type WriteLotTemplate,
} from '@passerelle/contract';
import { ArrayMinSize, IsBoolean, IsEmail, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import {
  BudgetCode,
  Choices,
  Day,
  Id,
  Ids,
  Localized,
  MoneyDto,
  MoneyField,
  Nested,
  NestedList,
  Nullable,
  Optional,
  Text,
} from '../core/validation/fields';

/** A time of day, as `12:00`. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Stands in addresses: `/public/calls/SUD-2026`. */
const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;
const MOST_CHOICES = 20;
const LONGEST_PROJECT_MONTHS = 120;
const MOST_PER_ORGANISATION = 20;

class CallTimesDto implements CallTimes {
  @Day() opensOn!: DateOnly;
  @Matches(CLOCK) opensTime!: string;
  @Day() closesOn!: DateOnly;
  @Matches(CLOCK) closesTime!: string;
  @Nullable() @Day() questionsOn!: DateOnly | null;
  @Matches(CLOCK) questionsTime!: string;
}

export class WriteCallDto extends CallTimesDto implements WriteCall {
  @Text({ max: LIMITS.code }) @Matches(CODE) code!: string;
  @Localized({ max: LIMITS.title }) title!: LocalizedText;
  @Localized({ max: LIMITS.summary, multiline: true }) summary!: LocalizedText;
  @Text({ max: LIMITS.contact }) @IsEmail() contactEmail!: string;
}

export class CloneCallDto extends CallTimesDto implements CloneCall {
  @Text({ max: LIMITS.code }) @Matches(CODE) code!: string;
}

export class CloneLotDto implements CloneLot {
  @Text({ max: LIMITS.code }) @Matches(CODE) code!: string;
}

export class ApproveCallDto implements ApproveCall {
  @Day() decidedOn!: DateOnly;
  @Text({ max: LIMITS.item }) item!: string;
}

export class CriterionDto implements Criterion {
  @Text({ max: LIMITS.criterionCode }) code!: string;
  @Localized({ max: LIMITS.title }) label!: LocalizedText;
  @Localized({ max: LIMITS.summary, multiline: true }) guidance!: LocalizedText;
  @IsInt() @Min(1) @Max(100) weight!: number;
}

/** A code in the list of a lot. */
const ITEM_CODE = /^[a-z][a-z0-9-]*$/;

class LotPointDto implements LotPoint {
  @Text({ max: LIMITS.criterionCode }) @Matches(ITEM_CODE) code!: string;
  @Localized({ max: LIMITS.title }) label!: LocalizedText;
  @Localized({ max: LIMITS.summary, multiline: true }) help!: LocalizedText;
}

class LotAttachmentDto implements LotAttachment {
  @IsIn(ATTACHMENT_KINDS) kind!: AttachmentKind;
  @IsBoolean() required!: boolean;
}

class LotListsDto implements LotLists {
  @NestedList(() => LotPointDto, LIMITS.points) points!: LotPointDto[];
  @NestedList(() => LotAttachmentDto, ATTACHMENT_KINDS.length) attachments!: LotAttachmentDto[];
  @NestedList(() => CriterionDto, LIMITS.criteria) @ArrayMinSize(1) criteria!: CriterionDto[];
}

export class WriteLotTemplateDto extends LotListsDto implements WriteLotTemplate {
  @Localized({ max: LIMITS.title }) name!: LocalizedText;
}

export class CopyCallFormDto implements CopyCallForm {
  @Id() callId!: string;
  @Optional() @Id() lotId?: string;
}

class ConceptTimesDto implements ConceptTimes {
  @Day() closesOn!: DateOnly;
  @Matches(CLOCK) closesTime!: string;
}

export class WriteLotDto extends LotListsDto implements WriteLot {
  @Text({ max: LIMITS.code }) @Matches(CODE) code!: string;
  @Localized({ max: LIMITS.title }) title!: LocalizedText;
  @Ids(MOST_CHOICES) @ArrayMinSize(1) themeIds!: string[];
  @MoneyField() envelope!: MoneyDto;
  @MoneyField() minGrant!: MoneyDto;
  @MoneyField() maxGrant!: MoneyDto;
  @Matches(PERCENT) maxShare!: string;
  @Choices(APPLICANT_TYPES) @ArrayMinSize(1) applicantTypes!: ApplicantType[];
  @IsInt() @Min(0) @Max(LIMITS.ageYears) minAgeYears!: number;
  @Ids(MOST_CHOICES) regionIds!: string[];
  @IsInt() @Min(1) @Max(LONGEST_PROJECT_MONTHS) maxDurationMonths!: number;
  @IsInt() @Min(1) @Max(MOST_PER_ORGANISATION) maxPerOrganisation!: number;
  @Id() instalmentTemplateId!: string;
  @BudgetCode() budgetCode!: string;
  @IsInt() @Min(0) @Max(100) scoreThreshold!: number;
  @Optional() @Nested(() => ConceptTimesDto) concept?: ConceptTimesDto | null;
}
