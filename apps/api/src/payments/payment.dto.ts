import {
  PAYMENT_LIMITS as LIMITS,
  type ClaimBalance,
  type ClaimInstalment,
  type ClaimReason,
  type ClearClaim,
  type DateOnly,
  type NotifyRecovery,
  type OffsetRecovery,
  type PayClaim,
  type RecordRepayment,
  type RecoveryReason,
} from '@passerelle/contract';
import { Day, Id, MoneyDto, MoneyField, Text } from '../core/validation/fields';

export class ClaimInstalmentDto implements ClaimInstalment {
  @Id() instalmentId!: string;
  @Text({ max: LIMITS.signatory }) signatory!: string;
}

export class ClaimBalanceDto implements ClaimBalance {
  @Id() projectId!: string;
  @Text({ max: LIMITS.signatory }) signatory!: string;
}

export class ReasonDto implements ClaimReason, RecoveryReason {
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}

export class ClearClaimDto implements ClearClaim {
  @Id() budgetLineId!: string;
}

export class PayClaimDto implements PayClaim {
  @Day() valueDate!: DateOnly;
  @Text({ max: LIMITS.bankReference }) bankReference!: string;
}

export class NotifyRecoveryDto implements NotifyRecovery {
  @Day() dueOn!: DateOnly;
}

export class RecordRepaymentDto implements RecordRepayment {
  @Day() valueDate!: DateOnly;
  @Text({ max: LIMITS.bankReference }) bankReference!: string;
  @MoneyField() amount!: MoneyDto;
}

export class OffsetRecoveryDto implements OffsetRecovery {
  @Id() claimId!: string;
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}
