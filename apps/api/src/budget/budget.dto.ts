import {
  APPROPRIATIONS,
  BUDGET_LIMITS as LIMITS,
  SIGNED_MONEY_PATTERN,
  type AdjustBudgetLine,
  type Appropriation,
  type CreateBudgetLine,
  type LocalizedText,
} from '@passerelle/contract';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { BudgetCode, Choice, Localized, MoneyDto, MoneyField, Text } from '../core/validation/fields';

export class CreateBudgetLineDto implements CreateBudgetLine {
  @BudgetCode() code!: string;
  @IsInt() @Min(2000) @Max(2099) year!: number;
  @Localized({ max: LIMITS.label }) label!: LocalizedText;
  @MoneyField() commitmentOpened!: MoneyDto;
  @MoneyField() paymentOpened!: MoneyDto;
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}

export class AdjustBudgetLineDto implements AdjustBudgetLine {
  @Choice(APPROPRIATIONS) appropriation!: Appropriation;
  @Matches(SIGNED_MONEY_PATTERN) amount!: string;
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}
