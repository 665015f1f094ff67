import { OPEN_SECTION_PATTERN, type OpenSection, type TellPresence } from '@passerelle/contract';
import { Matches } from 'class-validator';
import { Id, Nullable } from '../core/validation/fields';

export class TellPresenceDto implements TellPresence {
  @Id() tab!: string;
  @Nullable()
  @Matches(OPEN_SECTION_PATTERN)
  section!: OpenSection | null;
}
