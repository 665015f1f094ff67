import {
  HttpException,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { Actor } from '../auth/actor';
import { IF_MATCH } from '../auth/allow';
import { malformed } from '../problems';

const VERSIONED = ['PUT', 'PATCH', 'DELETE'];
const ENTITY_TAG = /^"v(\d{1,9})"$/;

/** Reads `If-Match` where a version is decided on and answers with the `ETag` of what is sent (SEC-14). */
@Injectable()
export class IfMatchInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { user?: Actor }>();
    const response = context.switchToHttp().getResponse<Response>();
    if (request.user && this.needsVersion(context, request)) request.user.request.ifMatch = versionOf(request);
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = (answer as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') response.set('ETag', entityTag(version));
        return answer;
      }),
    );
  }

  private needsVersion(context: ExecutionContext, request: Request): boolean {
    const versionless = this.reflector.get<boolean | undefined>(IF_MATCH, context.getHandler());
    return versionless ?? VERSIONED.includes(request.method);
  }
}

/** `"v3"` for version 3. */
export const entityTag = (version: number): string => `"v${version}"`;

function versionOf(request: Request): number {
  const header = request.get('If-Match');
  if (header === undefined) throw new HttpException({ message: 'version missing', errorCode: 'version-missing' }, 428);
  const version = ENTITY_TAG.exec(header)?.[1];
  if (version === undefined) throw malformed('version-malformed');
  return Number(version);
}
