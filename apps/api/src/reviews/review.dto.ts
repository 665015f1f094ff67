import {
  CHECK_OUTCOMES,
  REJECTION_CODES,
  REVIEW_LIMITS,
  type AssignEvaluator,
  type CheckOutcome,
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
import { IsInt, Max, Min } from 'class-validator';
import { Choice, Day, Id, MoneyDto, MoneyField, NestedList, Text } from '../core/validation/fields';

const reason = { max: REVIEW_LIMITS.reason, multiline: true };

export class WriteCheckDto implements WriteCheck {
  @Choice(CHECK_OUTCOMES) outcome!: CheckOutcome;
  @Text({ max: REVIEW_LIMITS.note, min: 0, multiline: true }) note!: string;
}

export class ReturnApplicationDto implements ReturnApplication {
  @Text(reason) reason!: string;
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
