import {
  CHECK_OUTCOMES,
  CORRECTION_LIMITS,
  REJECTION_CODES,
  REVIEW_LIMITS,
  type AssignEvaluator,
  type CheckOutcome,
  type CorrectionMark,
  type DateOnly,
  type DeclareConflict,
  type PassOver,
  type ProposeApplication,
  type RejectApplication,
  type RejectionCode,
  type ReturnApplication,
  type Score,
  type WriteCheck,
  type WriteSheet,
} from '@passerelle/contract';
import { ArrayMinSize, IsInt, Max, Min } from 'class-validator';
import { Choice, Day, Id, MoneyDto, MoneyField, NestedList, Text } from '../core/validation/fields';

const reason = { max: REVIEW_LIMITS.reason, multiline: true };

export class WriteCheckDto implements WriteCheck {
  @Choice(CHECK_OUTCOMES) outcome!: CheckOutcome;
  @Text({ max: REVIEW_LIMITS.note, min: 0, multiline: true }) note!: string;
}

class CorrectionMarkDto implements CorrectionMark {
  @Text({ max: CORRECTION_LIMITS.target }) target!: string;
  @Text({ max: CORRECTION_LIMITS.remark, multiline: true }) remark!: string;
}

export class ReturnApplicationDto implements ReturnApplication {
  @Text({ ...reason, min: 0 }) reason!: string;
  @ArrayMinSize(1) @NestedList(() => CorrectionMarkDto, CORRECTION_LIMITS.marks) marks!: CorrectionMarkDto[];
  @Day() until!: DateOnly;
}

export class RejectApplicationDto implements RejectApplication {
  @Choice(REJECTION_CODES) code!: RejectionCode;
  @Text(reason) reason!: string;
}

export class AssignEvaluatorDto implements AssignEvaluator {
  @Id() evaluatorId!: string;
}

export class DeclareConflictDto implements DeclareConflict {
  @Text(reason) reason!: string;
}

class ScoreDto implements Score {
  @Text({ max: 40 }) criterion!: string;
  @IsInt() @Min(0) @Max(REVIEW_LIMITS.points) points!: number;
  @Text({ max: REVIEW_LIMITS.comment, min: 0, multiline: true }) comment!: string;
}

export class WriteSheetDto implements WriteSheet {
  @NestedList(() => ScoreDto, REVIEW_LIMITS.criteria) scores!: ScoreDto[];
  @Text({ max: REVIEW_LIMITS.comment, min: 0, multiline: true }) comment!: string;
}

export class PassOverDto implements PassOver {
  @Day() minutesOn!: DateOnly;
  @Text(reason) motivation!: string;
}

export class ProposeApplicationDto extends PassOverDto implements ProposeApplication {
  @MoneyField() amount!: MoneyDto;
}
