import {
  QUESTION_LIMITS as LIMITS,
  type AskQuestion,
  type Language,
  type LocalizedText,
  type WriteAnswer,
} from '@passerelle/contract';
import { LanguageField, Localized, Text } from '../core/validation/fields';

export class AskQuestionDto implements AskQuestion {
  @Text({ max: LIMITS.question, multiline: true }) text!: string;
  @LanguageField() language!: Language;
}

export class WriteAnswerDto implements WriteAnswer {
  @Localized({ max: LIMITS.question, multiline: true }) question!: LocalizedText;
  @Localized({ max: LIMITS.answer, multiline: true }) answer!: LocalizedText;
}
