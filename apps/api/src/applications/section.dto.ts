import {
  APPLICATION_LIMITS,
  COST_CATEGORIES,
  COUNTRY_PATTERN,
  type AttachmentsSection,
  type BudgetSection,
  type CostCategory,
  type CostLine,
  type DateOnly,
  type DeclarationsSection,
  type Money,
  type PartnersSection,
  type ProjectSection,
  type ResultsSection,
  type ThemeSection,
} from '@passerelle/contract';
import { IsBoolean, IsInt, Matches, Max, Min, ValidateIf } from 'class-validator';
import { Amount, Choice, Choices, Day, Id, Ids, Nested, NestedList, Nullable, Text } from '../core/validation/fields';

/** A draft may still be empty everywhere: these classes look at the shape, `application.rules.ts` at what is missing. */
const line = { max: APPLICATION_LIMITS.label, min: 0 };
const paragraph = { max: APPLICATION_LIMITS.text, min: 0, multiline: true };

/** Budgets are written in euro only. */
export class EuroDto implements Money {
  @Amount() amount!: string;
  @Choice(['EUR']) currency!: string;
}

export class ProjectSectionDto implements ProjectSection {
  @Text({ max: APPLICATION_LIMITS.title, min: 0 }) title!: string;
  @Text({ max: APPLICATION_LIMITS.summary, min: 0, multiline: true }) summary!: string;
  @Text(paragraph) context!: string;
  @Text(paragraph) objectives!: string;
  @Nullable() @Day() startsOn!: DateOnly | null;
  @Nullable() @Day() endsOn!: DateOnly | null;
}

class LocalPartnerDto {
  @Text(line) name!: string;
  @ValidateIf((_, value) => value !== '') @Matches(COUNTRY_PATTERN) country!: string;
  @Text(line) role!: string;
}

export class PartnersSectionDto implements PartnersSection {
  @NestedList(() => LocalPartnerDto, APPLICATION_LIMITS.partners) localPartners!: LocalPartnerDto[];
  @Nullable() @Id() regionId!: string | null;
  @Ids(APPLICATION_LIMITS.places) placeIds!: string[];
  @Text(paragraph) urbanContext!: string;
}

class SectorDto {
  @Matches(/^\d{5}$/) code!: string;
  @IsInt() @Min(1) @Max(100) percent!: number;
}

/** The seventeen goals of the United Nations. */
const SDGS = Array.from({ length: 17 }, (_, index) => String(index + 1));

export class ThemeSectionDto implements ThemeSection {
  @Nullable() @Id() themeId!: string | null;
  @NestedList(() => SectorDto, APPLICATION_LIMITS.sectors) sectors!: SectorDto[];
  @Choices(SDGS) sdgs!: string[];
  @Text(paragraph) crossCutting!: string;
}

class CostLineDto implements CostLine {
  @Choice(COST_CATEGORIES) category!: CostCategory;
  @Text(line) label!: string;
  @IsInt() @Min(2000) @Max(2199) year!: number;
  @Nested(() => EuroDto) amount!: EuroDto;
}

class FundingDto {
  @Text(line) funder!: string;
  @Nested(() => EuroDto) amount!: EuroDto;
  @IsBoolean() confirmed!: boolean;
}

export class BudgetSectionDto implements BudgetSection {
  @NestedList(() => CostLineDto, APPLICATION_LIMITS.budgetLines) lines!: CostLineDto[];
  @Nested(() => EuroDto) requested!: EuroDto;
  @Nested(() => EuroDto) ownContribution!: EuroDto;
  @NestedList(() => FundingDto, APPLICATION_LIMITS.otherFunders) otherFunding!: FundingDto[];
}

class IndicatorDto {
  @Text(line) label!: string;
  @Text(line) baseline!: string;
  @Text(line) target!: string;
  @Text(line) unit!: string;
}

class ResultDto {
  @Choice(['output', 'outcome']) level!: 'output' | 'outcome';
  @Text({ max: APPLICATION_LIMITS.summary, min: 0, multiline: true }) statement!: string;
  @NestedList(() => IndicatorDto, APPLICATION_LIMITS.indicators) indicators!: IndicatorDto[];
}

export class ResultsSectionDto implements ResultsSection {
  @NestedList(() => ResultDto, APPLICATION_LIMITS.results) results!: ResultDto[];
  @Text(paragraph) sustainability!: string;
}

export class AttachmentsSectionDto implements AttachmentsSection {
  @Text({ max: APPLICATION_LIMITS.summary, min: 0, multiline: true }) note!: string;
}

export class DeclarationsSectionDto implements DeclarationsSection {
  @IsBoolean() noDoubleFinancing!: boolean;
  @IsBoolean() noOpenDebt!: boolean;
  @IsBoolean() truthful!: boolean;
  @Text(line) signatory!: string;
}
