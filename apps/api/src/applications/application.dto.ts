import {
  APPLICATION_LIMITS,
  PROCEDURAL_LANGUAGES,
  type CreateApplication,
  type FormAnswers,
  type ProceduralLanguage,
  type SaveAnswers,
  type WithdrawApplication,
} from '@passerelle/contract';
import { IsObject } from 'class-validator';
import { Choice, Id, Text } from '../core/validation/fields';

export class CreateApplicationDto implements CreateApplication {
  @Id() lotId!: string;
  @Choice(PROCEDURAL_LANGUAGES) language!: ProceduralLanguage;
  @Text({ max: APPLICATION_LIMITS.title }) title!: string;
}

export class WithdrawApplicationDto implements WithdrawApplication {
  @Text({ max: APPLICATION_LIMITS.summary, multiline: true }) reason!: string;
}

/** What may be answered depends on the form of the call: the evaluator of the contract reads it. */
export class SaveAnswersDto implements SaveAnswers {
  @IsObject() answers!: FormAnswers;
}
