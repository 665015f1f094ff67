import {
  LINK_TOKEN_LIMIT,
  PARTNER_ROLES,
  PERSON_LIMITS,
  type ChangeTeamRole,
  type FollowLink,
  type InviteToTeam,
  type JoinTeam,
  type Language,
  type PartnerRole,
} from '@passerelle/contract';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { Choice, LanguageField, Text } from '../core/validation/fields';
import { ChoosePasswordDto } from './session.dto';

export class InviteToTeamDto implements InviteToTeam {
  @Text({ max: PERSON_LIMITS.email }) @IsEmail() email!: string;
  @Choice(PARTNER_ROLES) role!: PartnerRole;
  @LanguageField() language!: Language;
}

export class ChangeTeamRoleDto implements ChangeTeamRole {
  @Choice(PARTNER_ROLES) role!: PartnerRole;
}

export class InvitationLinkDto implements FollowLink {
  @IsString() @MaxLength(LINK_TOKEN_LIMIT) token!: string;
}

export class JoinTeamDto extends ChoosePasswordDto implements JoinTeam {
  @Text({ max: PERSON_LIMITS.name }) name!: string;
  @LanguageField() language!: Language;
}
