import {
  LINK_TOKEN_LIMIT,
  PASSWORD_LIMITS,
  PERSON_LIMITS,
  type ChangePassword,
  type ChooseLanguage,
  type ChoosePassword,
  type DemoSignIn,
  type ForgottenPassword,
  type Language,
  type SetUp,
  type SignIn,
  type SwitchOrganisation,
} from '@passerelle/contract';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { Id, LanguageField, Text } from '../core/validation/fields';

export class SignInDto implements SignIn {
  @IsString() @MaxLength(PERSON_LIMITS.email) email!: string;
  @IsString() @MaxLength(PASSWORD_LIMITS.max) password!: string;
}

export class DemoSignInDto implements DemoSignIn {
  @IsEmail() @MaxLength(PERSON_LIMITS.email) email!: string;
}

export class SwitchOrganisationDto implements SwitchOrganisation {
  @Id() organisationId!: string;
}

/** Passwords are taken as they are: nothing is trimmed, cut or normalised (SEC-30). */
export class ChangePasswordDto implements ChangePassword {
  @IsString() @MaxLength(PASSWORD_LIMITS.max) currentPassword!: string;
  @IsString() @MaxLength(PASSWORD_LIMITS.max) newPassword!: string;
}

export class ForgottenPasswordDto implements ForgottenPassword {
  @Text({ max: PERSON_LIMITS.email }) @IsEmail() email!: string;
}

export class ChoosePasswordDto implements ChoosePassword {
  @IsString() @MaxLength(LINK_TOKEN_LIMIT) token!: string;
  @IsString() @MaxLength(PASSWORD_LIMITS.max) password!: string;
}

export class SetUpDto extends ChoosePasswordDto implements SetUp {
  @Text({ max: PERSON_LIMITS.name }) name!: string;
  @Text({ max: PERSON_LIMITS.email }) @IsEmail() email!: string;
  @LanguageField() language!: Language;
}

export class ChooseLanguageDto implements ChooseLanguage {
  @LanguageField() language!: Language;
}
