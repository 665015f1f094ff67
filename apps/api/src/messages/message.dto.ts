import {
  ABOUT_PATTERN,
  MESSAGE_LIMITS,
  type DateOnly,
  type OpenThread,
  type PostMessage,
  type ReadThread,
} from '@passerelle/contract';
import { IsInt, Matches, Max, MaxLength, Min } from 'class-validator';
import { Day, Id, Nullable, Text } from '../core/validation/fields';

export class PostMessageDto implements PostMessage {
  @Text({ max: MESSAGE_LIMITS.text, multiline: true }) text!: string;
  @Nullable() @Day() dueOn!: DateOnly | null;
}

export class OpenThreadDto extends PostMessageDto implements OpenThread {
  @Id() applicationId!: string;
  @Text({ max: MESSAGE_LIMITS.subject }) subject!: string;
  @Nullable() @Matches(ABOUT_PATTERN) @MaxLength(MESSAGE_LIMITS.about) about!: string | null;
}

export class ReadThreadDto implements ReadThread {
  @IsInt() @Min(1) @Max(MESSAGE_LIMITS.messages) upTo!: number;
}
