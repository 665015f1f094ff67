import {
  APPLICATION_LIMITS,
  PROCEDURAL_LANGUAGES,
  type CreateApplication,
  type ProceduralLanguage,
  type WithdrawApplication,
} from '@passerelle/contract';
import { Choice, Id, Text } from '../core/validation/fields';

export class CreateApplicationDto implements CreateApplication {
  @Id() lotId!: string;
  @Choice(PROCEDURAL_LANGUAGES) language!: ProceduralLanguage;
  @Text({ max: APPLICATION_LIMITS.title }) title!: string;
}

export class WithdrawApplicationDto implements WithdrawApplication {
  @Text({ max: APPLICATION_LIMITS.summary, multiline: true }) reason!: string;
}
