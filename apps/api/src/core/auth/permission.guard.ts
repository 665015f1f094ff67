import {
  Injectable,
  UnauthorizedException,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Permission } from '@passerelle/contract';
import type { Request } from 'express';
import { forbidden } from '../problems';
import { can, canIn, canSomewhere, type Actor } from './actor';
import { ALLOW, ALLOW_BY, PUBLIC, type AllowedBy } from './allow';

const ALLOWED: Record<AllowedBy, (actor: Actor, permission: Permission, recordId: string | undefined) => boolean> = {
  organisation: can,
  record: canIn,
  'any-record': canSomewhere,
};

/** Default deny: compares the actor with the permission of the route, and keeps the API from starting when a route has none. */
@Injectable()
export class PermissionGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    for (const { metatype } of this.discovery.getControllers()) {
      if (!metatype) continue;
      const prototype = metatype.prototype as Record<string, object>;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[name];
        if (!handler || !Reflect.hasMetadata('path', handler) || this.declares(handler, metatype)) continue;
        throw new Error(`${metatype.name}.${name} declares neither @Allow nor @Public`);
      }
    }
  }

  canActivate(context: ExecutionContext): boolean {
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<Permission>(ALLOW, targets);
    const by = this.reflector.getAllAndOverride<AllowedBy>(ALLOW_BY, targets);
    const { user, params } = context.switchToHttp().getRequest<Request<{ id?: string }> & { user?: Actor }>();
    if (!user) throw new UnauthorizedException({ message: 'not signed in', errorCode: 'not-signed-in' });
    if (!ALLOWED[by](user, permission, params.id)) throw forbidden('not-permitted', permission);
    return true;
  }

  private declares(...targets: object[]): boolean {
    return targets.some((target) => Reflect.hasMetadata(ALLOW, target) || Reflect.hasMetadata(PUBLIC, target));
  }
}
