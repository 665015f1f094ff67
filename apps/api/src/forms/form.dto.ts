import {
  FORM_LIMITS,
  type ApplyFormTemplate,
  type FixedTexts,
  type FormDefinition,
  type FormSection,
  type LocalizedText,
  type SaveFormTemplate,
} from '@passerelle/contract';
import { Injectable, type PipeTransform } from '@nestjs/common';
import { ArrayMaxSize, IsArray, IsObject } from 'class-validator';
import { malformed } from '../core/problems';
import { Id, Localized } from '../core/validation/fields';
import { checkDefinition } from './form-definition';

/** The outside of a definition; what is in it depends on the types of its questions: `DefinitionPipe` reads it. */
export class FormDefinitionDto implements FormDefinition {
  @IsObject() fixed!: FixedTexts;
  @IsArray() @ArrayMaxSize(FORM_LIMITS.sections) @IsObject({ each: true }) sections!: FormSection[];
}

/** Reads a definition: 400 with every place that is wrong. */
@Injectable()
export class DefinitionPipe implements PipeTransform<FormDefinitionDto, FormDefinition> {
  transform(sent: FormDefinitionDto): FormDefinition {
    const { definition, errors } = checkDefinition(sent);
    if (errors.length) throw malformed('invalid-shape', errors);
    return definition;
  }
}

export class SaveFormTemplateDto implements SaveFormTemplate {
  @Localized({ max: FORM_LIMITS.label }) name!: LocalizedText;
}

export class ApplyFormTemplateDto implements ApplyFormTemplate {
  @Id() templateId!: string;
}
