import { APPLICATION_SECTIONS, type ApplicationSection, type TellPresence } from '@passerelle/contract';
import { Choice, Id, Nullable } from '../core/validation/fields';

export class TellPresenceDto implements TellPresence {
  @Id() tab!: string;
  @Nullable()
  @Choice(APPLICATION_SECTIONS)
  section!: ApplicationSection | null;
}
