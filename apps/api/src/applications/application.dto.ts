import {
  APPLICATION_LIMITS,
  IDEA_LIMITS,
  PROCEDURAL_LANGUAGES,
  type AskEligibility,
  type CreateApplication,
  type FormAnswers,
  type ProceduralLanguage,
  type ProjectIdea,
  type SaveAnswers,
  type WithdrawApplication,
} from '@passerelle/contract';
import { IsInt, IsObject, Max, Min } from 'class-validator';
import { Choice, Id, Ids, Nested, Nullable, Optional, Text } from '../core/validation/fields';
import { EuroDto } from './section.dto';

export class ProjectIdeaDto implements ProjectIdea {
  @Nullable() @Id() regionId!: string | null;
  @Ids(APPLICATION_LIMITS.places) placeIds!: string[];
  @Nullable() @Id() themeId!: string | null;
  @Nested(() => EuroDto) requested!: EuroDto;
  @IsInt() @Min(0) @Max(IDEA_LIMITS.months) months!: number;
}

export class AskEligibilityDto extends ProjectIdeaDto implements AskEligibility {
  @Id() lotId!: string;
}

export class CreateApplicationDto implements CreateApplication {
  @Id() lotId!: string;
  @Choice(PROCEDURAL_LANGUAGES) language!: ProceduralLanguage;
  @Text({ max: APPLICATION_LIMITS.title }) title!: string;
  @Optional() @Id() copyOf?: string | null;
  @Optional() @Nested(() => ProjectIdeaDto) idea?: ProjectIdeaDto | null;
  @Optional() @Id() conceptNoteId?: string | null;
}

export class WithdrawApplicationDto implements WithdrawApplication {
  @Text({ max: APPLICATION_LIMITS.summary, multiline: true }) reason!: string;
}

/** What may be answered depends on the form of the call: the evaluator of the contract reads it. */
export class SaveAnswersDto implements SaveAnswers {
  @IsObject() answers!: FormAnswers;
}
