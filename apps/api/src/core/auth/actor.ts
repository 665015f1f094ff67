import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Permission, Role } from '@passerelle/contract';
import type { Request } from 'express';

/** What a write needs to know of the request that asked for it. */
export interface RequestContext {
  requestId: string;
  sessionId: string | null;
  address: string | null;
  /** Version the client holds, from `If-Match` (SEC-14). */
  ifMatch?: number;
  /** Set by the idempotency interceptor, used once by the unit of work (SEC-13); no hash before the file has arrived. */
  idempotency?: { key: string; route: string; bodyHash?: string; status: number; used: boolean };
}

/** Who acts: a person working for one organisation, and what that allows. */
export interface Actor {
  id: string;
  organisationId: string;
  /** Every organisation the person belongs to: four eyes and conflicts of interest look at all of them. */
  organisationIds: readonly string[];
  roles: readonly Role[];
  permissions: readonly Permission[];
  /** What is allowed instead in single records, in which the person has a role of its own, by the id of the record. */
  inRecords?: ReadonlyMap<string, readonly Permission[]>;
  request: RequestContext;
}

/** Account of the jobs and of the first data; nobody can sign in with it. */
export const SYSTEM_ACTOR_ID = '00000000-0000-7000-8000-000000000001';
/** The administration itself, whose members hold the internal roles. */
export const ADMINISTRATION_ID = '00000000-0000-7000-8000-000000000002';

/** The actor of what no person asked for: jobs, seeds, commands. */
export function systemActor(permissions: readonly Permission[], name = 'system'): Actor {
  return {
    id: SYSTEM_ACTOR_ID,
    organisationId: ADMINISTRATION_ID,
    organisationIds: [],
    roles: [],
    permissions,
    request: { requestId: name, sessionId: null, address: null },
  };
}

/** Who acts without being signed in; the trail keeps the address the request came from. */
export function visitorAt(address: string, name: string): Actor {
  const actor = systemActor([], name);
  return { ...actor, request: { ...actor.request, address } };
}

/** True when the actor may do what `permission` names. */
export const can = (actor: Actor, permission: Permission): boolean => actor.permissions.includes(permission);

/** True when the actor may do in one record what `permission` names: by the role in it, else by the one in the organisation. */
export const canIn = (actor: Actor, permission: Permission, recordId: string | undefined): boolean =>
  (actor.inRecords?.get(recordId?.toLowerCase() ?? '') ?? actor.permissions).includes(permission);

/** True when the actor may do it for the organisation or in any single record. */
export const canSomewhere = (actor: Actor, permission: Permission): boolean =>
  can(actor, permission) || [...(actor.inRecords?.values() ?? [])].some((held) => held.includes(permission));

/** True when the actor is a member of the organisation; the administration itself is a party to nothing. */
export const worksFor = (actor: Actor, organisationId: string | null): boolean =>
  organisationId !== null && organisationId !== ADMINISTRATION_ID && actor.organisationIds.includes(organisationId);

/** The signed-in actor of the request; only on routes that are not public. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { user } = context.switchToHttp().getRequest<Request & { user?: Actor }>();
  if (!user) throw new Error('a public route has no actor');
  return user;
});
