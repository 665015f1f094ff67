import {
  ON_BEHALF_LIMITS,
  type AnswerOnBehalf,
  type EditOnBehalf,
  type FormAnswers,
  type OnBehalfSection,
} from '@passerelle/contract';
import { IsObject } from 'class-validator';
import { Nested, Text } from '../core/validation/fields';
import {
  BudgetSectionDto,
  PartnersSectionDto,
  ProjectSectionDto,
  ResultsSectionDto,
  ThemeSectionDto,
} from './section.dto';

class Reason {
  @Text({ max: ON_BEHALF_LIMITS.reason, multiline: true }) reason!: string;
}

type Edit<Section extends OnBehalfSection> = EditOnBehalf<Section>;

export class ProjectOnBehalfDto extends Reason implements Edit<'project'> {
  @Nested(() => ProjectSectionDto) value!: ProjectSectionDto;
}
export class PartnersOnBehalfDto extends Reason implements Edit<'partners'> {
  @Nested(() => PartnersSectionDto) value!: PartnersSectionDto;
}
export class ThemeOnBehalfDto extends Reason implements Edit<'theme'> {
  @Nested(() => ThemeSectionDto) value!: ThemeSectionDto;
}
export class BudgetOnBehalfDto extends Reason implements Edit<'budget'> {
  @Nested(() => BudgetSectionDto) value!: BudgetSectionDto;
}
export class ResultsOnBehalfDto extends Reason implements Edit<'results'> {
  @Nested(() => ResultsSectionDto) value!: ResultsSectionDto;
}
/** What may be answered depends on the form of the call, as when the applicant writes. */
export class AnswerOnBehalfDto extends Reason implements AnswerOnBehalf {
  @IsObject() answers!: FormAnswers;
}
