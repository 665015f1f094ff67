import { CALL_LIMITS, LINK_TOKEN_LIMIT, type FollowLink, type Language, type Subscribe } from '@passerelle/contract';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { LanguageField, Text } from '../core/validation/fields';

export class SubscribeDto implements Subscribe {
  @Text({ max: CALL_LIMITS.contact }) @IsEmail() email!: string;
  @LanguageField() language!: Language;
}

export class FollowLinkDto implements FollowLink {
  @IsString() @MaxLength(LINK_TOKEN_LIMIT) token!: string;
}
