import {
  DEADLINE_LIMITS as LIMITS,
  EXTENSION_STAGES,
  type DateOnly,
  type ExtendCall,
  type ExtensionStage,
  type GiveExtension,
  type LaterDeadline,
  type LocalizedText,
} from '@passerelle/contract';
import { Matches } from 'class-validator';
import { Choice, Day, Id, Localized, Text } from '../core/validation/fields';
import { CLOCK } from './call.dto';

class LaterDeadlineDto implements LaterDeadline {
  @Day() closesOn!: DateOnly;
  @Matches(CLOCK) closesTime!: string;
}

export class ExtendCallDto extends LaterDeadlineDto implements ExtendCall {
  @Localized({ max: LIMITS.reason, multiline: true }) reason!: LocalizedText;
}

export class GiveExtensionDto extends LaterDeadlineDto implements GiveExtension {
  @Choice(EXTENSION_STAGES) stage!: ExtensionStage;
  @Id() lotId!: string;
  @Id() organisationId!: string;
  @Text({ max: LIMITS.reason, multiline: true }) reason!: string;
}
