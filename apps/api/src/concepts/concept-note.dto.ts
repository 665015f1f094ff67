import {
  APPLICATION_LIMITS,
  CONCEPT_LIMITS,
  IDEA_LIMITS,
  PROCEDURAL_LANGUAGES,
  type ConceptReason,
  type CreateConceptNote,
  type FormAnswers,
  type Money,
  type ProceduralLanguage,
  type ProjectIdea,
  type SaveAnswers,
  type SelectConceptNote,
  type WriteConcept,
} from '@passerelle/contract';
import { IsInt, IsObject, Max, Min } from 'class-validator';
import { Amount, Choice, Id, Ids, Nested, Nullable, Text } from '../core/validation/fields';

export class CreateConceptNoteDto implements CreateConceptNote {
  @Id() lotId!: string;
  @Choice(PROCEDURAL_LANGUAGES) language!: ProceduralLanguage;
  @Text({ max: CONCEPT_LIMITS.title }) title!: string;
}

class RequestedDto implements Money {
  @Amount() amount!: string;
  @Choice(['EUR']) currency!: string;
}

class IdeaDto implements ProjectIdea {
  @Nullable() @Id() regionId!: string | null;
  @Ids(APPLICATION_LIMITS.places) placeIds!: string[];
  @Nullable() @Id() themeId!: string | null;
  @Nested(() => RequestedDto) requested!: RequestedDto;
  @IsInt() @Min(0) @Max(IDEA_LIMITS.months) months!: number;
}

/** A draft may still be empty everywhere. */
export class WriteConceptDto implements WriteConcept {
  @Text({ max: CONCEPT_LIMITS.title, min: 0 }) title!: string;
  @Text({ max: CONCEPT_LIMITS.summary, min: 0, multiline: true }) summary!: string;
  @Nested(() => IdeaDto) idea!: IdeaDto;
}

/** What may be answered depends on the short form: the evaluator of the contract reads it. */
export class SaveConceptAnswersDto implements SaveAnswers {
  @IsObject() answers!: FormAnswers;
}

export class ConceptReasonDto implements ConceptReason {
  @Text({ max: CONCEPT_LIMITS.reason, multiline: true }) reason!: string;
}

export class SelectConceptNoteDto implements SelectConceptNote {
  @Text({ max: CONCEPT_LIMITS.reason, min: 0, multiline: true }) advice!: string;
}
