import {
  AGREEMENT_LIMITS as LIMITS,
  INSTALMENT_CONDITIONS,
  type CommitmentReason,
  type DateOnly,
  type InstalmentCondition,
  type PrepareAgreement,
  type RequestCommitment,
  type SignAgreement,
  type WriteAgreement,
  type WriteInstalment,
} from '@passerelle/contract';
import { ArrayMinSize, IsInt, Matches, Max, Min } from 'class-validator';
import { Choice, Day, Id, MoneyDto, MoneyField, NestedList, Text } from '../core/validation/fields';

const PERCENT = /^\d{1,3}(\.\d{1,2})?$/;

export class PrepareAgreementDto implements PrepareAgreement {
  @Id() projectId!: string;
}

export class WriteInstalmentDto implements WriteInstalment {
  @Matches(PERCENT) percent!: string;
  @Choice(INSTALMENT_CONDITIONS) condition!: InstalmentCondition;
  @Day() plannedOn!: DateOnly;
}

export class WriteAgreementDto implements WriteAgreement {
  @Text({ max: LIMITS.terms, multiline: true }) terms!: string;
  @Day() startsOn!: DateOnly;
  @Day() endsOn!: DateOnly;
  @Day() reportDueOn!: DateOnly;
  @NestedList(() => WriteInstalmentDto, LIMITS.instalments) @ArrayMinSize(1) instalments!: WriteInstalmentDto[];
}

export class SignAgreementDto implements SignAgreement {
  @Text({ max: LIMITS.signatory }) signatory!: string;
  @Day() signedOn!: DateOnly;
  @Id() documentId!: string;
}

export class PlannedYearDto {
  @IsInt() @Min(2000) @Max(2199) year!: number;
  @MoneyField() amount!: MoneyDto;
}

export class RequestCommitmentDto implements RequestCommitment {
  @Id() budgetLineId!: string;
  @NestedList(() => PlannedYearDto, LIMITS.instalments) @ArrayMinSize(1) plan!: PlannedYearDto[];
}

export class CommitmentReasonDto implements CommitmentReason {
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}
