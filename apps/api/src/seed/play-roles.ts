import type { Role } from '@passerelle/contract';
import { ADMINISTRATION_ID } from '../core/auth/actor';
import { RoleChangesService } from '../users/role-changes.service';
import type { DemoWorld } from './demo-world';

const WANTED: [by: string, person: string, role: Role][] = [
  ['administrator', 'officer2', 'evaluator'],
  ['administrator', 'advisory', 'evaluator'],
  ['administrator2', 'finance2', 'officer'],
  ['administrator2', 'auditor', 'advisory'],
];

/** Roles one administrator proposed and another one has to confirm (SEC-5). */
export async function proposeRoles(world: DemoWorld): Promise<void> {
  for (const [by, person, role] of WANTED)
    await world
      .get(RoleChangesService)
      .propose(world.as(by), world.as(person).id, { kind: 'grant', role, organisationId: ADMINISTRATION_ID });
}
