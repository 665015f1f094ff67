import { PARTNER_ROLES, type GiveFileRole, type PartnerRole } from '@passerelle/contract';
import { Choice, Nullable } from '../core/validation/fields';

export class GiveFileRoleDto implements GiveFileRole {
  @Nullable() @Choice(PARTNER_ROLES) role!: PartnerRole | null;
}
