import {
  DECISION_LIMITS as LIMITS,
  PRELIMINARIES,
  STEP_OUTCOMES,
  type AwardDecision,
  type DateOnly,
  type OverruleStep,
  type Preliminary,
  type PrepareDecision,
  type RecordStep,
  type RefuseDecision,
  type StepOutcome,
  type WriteDecision,
} from '@passerelle/contract';
import { IsBoolean } from 'class-validator';
import { Choice, Day, Id, NestedList, Nullable, Text } from '../core/validation/fields';

export class PreliminaryDto {
  @Choice(PRELIMINARIES) preliminary!: Preliminary;
  @Nullable() @Day() doneOn!: DateOnly | null;
  @Text({ max: LIMITS.note, min: 0, multiline: true }) note!: string;
}

export class WriteDecisionDto implements WriteDecision {
  @Text({ max: LIMITS.motivation, multiline: true }) motivation!: string;
  @NestedList(() => PreliminaryDto, PRELIMINARIES.length) preliminaries!: PreliminaryDto[];
}

export class PrepareDecisionDto extends WriteDecisionDto implements PrepareDecision {
  @Id() projectId!: string;
}

export class RecordStepDto implements RecordStep {
  @Choice(STEP_OUTCOMES) outcome!: StepOutcome;
  @Day() decidedOn!: DateOnly;
  @Text({ max: LIMITS.item, min: 0 }) item!: string;
  @Text({ max: LIMITS.note, min: 0, multiline: true }) note!: string;
  @Nullable() @Id() documentId!: string | null;
  @IsBoolean() onBehalf!: boolean;
}

export class OverruleStepDto implements OverruleStep {
  @Text({ max: LIMITS.note, multiline: true }) reason!: string;
  @Id() documentId!: string;
  @IsBoolean() onBehalf!: boolean;
}

export class AwardDecisionDto implements AwardDecision {
  @Day() decidedOn!: DateOnly;
  @Nullable() @Id() documentId!: string | null;
  @IsBoolean() onBehalf!: boolean;
}

export class RefuseDecisionDto implements RefuseDecision {
  @Text({ max: LIMITS.note, multiline: true }) reason!: string;
  @Nullable() @Id() documentId!: string | null;
  @IsBoolean() onBehalf!: boolean;
}
