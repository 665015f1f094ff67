import {
  AGREEMENT_LIMITS,
  COST_CATEGORIES,
  REPORT_LIMITS as LIMITS,
  type CheckReport,
  type CostCategory,
  type DateOnly,
  type ReturnReport,
  type SignAgreement,
  type WriteReport,
} from '@passerelle/contract';
import { Choice, Day, Id, MoneyDto, MoneyField, NestedList, Text } from '../core/validation/fields';

export class SpentDto {
  @Choice(COST_CATEGORIES) category!: CostCategory;
  @MoneyField() amount!: MoneyDto;
}

export class WriteReportDto implements WriteReport {
  @Text({ max: LIMITS.narrative, min: 0, multiline: true }) narrative!: string;
  @Text({ max: LIMITS.narrative, min: 0, multiline: true }) results!: string;
  @NestedList(() => SpentDto, COST_CATEGORIES.length) spent!: SpentDto[];
  @MoneyField() otherIncome!: MoneyDto;
}

export class AcceptedDto {
  @Choice(COST_CATEGORIES) category!: CostCategory;
  @MoneyField() amount!: MoneyDto;
  @Text({ max: LIMITS.note, min: 0, multiline: true }) note!: string;
}

export class CheckReportDto implements CheckReport {
  @NestedList(() => AcceptedDto, COST_CATEGORIES.length) accepted!: AcceptedDto[];
}

export class ReturnReportDto implements ReturnReport {
  @Text({ max: LIMITS.note, multiline: true }) reason!: string;
}

export class SignForRegionDto implements SignAgreement {
  @Text({ max: AGREEMENT_LIMITS.signatory }) signatory!: string;
  @Day() signedOn!: DateOnly;
  @Id() documentId!: string;
}
