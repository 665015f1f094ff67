import {
  LANGUAGES,
  PERSON_LIMITS,
  ROLE_CHANGE_KINDS,
  ROLES,
  type InvitePerson,
  type Language,
  type ProposeRoleChange,
  type Role,
  type RoleChangeKind,
  type RoleGrant,
} from '@passerelle/contract';
import { IsEmail } from 'class-validator';
import { Choice, Id, NestedList, Text } from '../core/validation/fields';

export class RoleGrantDto implements RoleGrant {
  @Id() organisationId!: string;
  @Choice(ROLES) role!: Role;
}

export class InvitePersonDto implements InvitePerson {
  @Text({ max: PERSON_LIMITS.name }) name!: string;
  @Text({ max: PERSON_LIMITS.email }) @IsEmail() email!: string;
  @Choice(LANGUAGES) language!: Language;
  @NestedList(() => RoleGrantDto, PERSON_LIMITS.grants) grants!: RoleGrantDto[];
}

export class ProposeRoleChangeDto extends RoleGrantDto implements ProposeRoleChange {
  @Choice(ROLE_CHANGE_KINDS) kind!: RoleChangeKind;
}
