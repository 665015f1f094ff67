import {
  Injectable,
  RequestMethod,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, of, type Observable } from 'rxjs';
import type { Actor } from '../auth/actor';
import { NO_IDEMPOTENCY, TAKES_FILE } from '../auth/allow';
import { malformed } from '../problems';
import { hashOf, Replay } from '../work/idempotency';

const HTTP_CODE = '__httpCode__';
const METHOD = 'method';
const VISIBLE = /^[\x21-\x7e]{8,128}$/;

/** Asks every POST that changes something for its `Idempotency-Key` and sends the stored answer to a repetition (SEC-13). */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { user?: Actor }>();
    const response = context.switchToHttp().getResponse<Response>();
    if (!request.user || !this.wantsKey(context)) return next.handle();
    request.user.request.idempotency = this.keyOf(context, request);
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (!(error instanceof Replay)) throw error;
        response.status(error.status).set('Idempotency-Replayed', 'true');
        return of(error.answer);
      }),
    );
  }

  private wantsKey(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const isPost = this.reflector.get<RequestMethod>(METHOD, handler) === RequestMethod.POST;
    return isPost && !this.reflector.get<boolean | undefined>(NO_IDEMPOTENCY, handler);
  }

  private keyOf(context: ExecutionContext, request: Request) {
    const key = request.get('Idempotency-Key');
    if (key === undefined) throw malformed('idempotency-key-missing');
    if (!VISIBLE.test(key)) throw malformed('idempotency-key-malformed');
    const takesFile = this.reflector.get<true | undefined>(TAKES_FILE, context.getHandler());
    return {
      key,
      route: `${request.method} ${request.path}`,
      ...(takesFile ? {} : { bodyHash: hashOf(request.body ?? null) }),
      status: this.reflector.get<number | undefined>(HTTP_CODE, context.getHandler()) ?? 201,
      used: false,
    };
  }
}
