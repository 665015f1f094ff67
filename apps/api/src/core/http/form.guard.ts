import { Injectable, UnsupportedMediaTypeException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { CHUNK_TYPE } from '@passerelle/contract';
import type { Request } from 'express';
import { TAKES_CHUNK, TAKES_FILE } from '../auth/allow';

/** Refuses a form or bytes where none are expected (SEC-34, SEC-40): they would not be read, so the route would act on nothing. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const takes = (what: string) => this.reflector.get<true | undefined>(what, context.getHandler()) === true;
    const isForm = Boolean(request.is('multipart/form-data'));
    const isChunk = Boolean(request.is(CHUNK_TYPE));
    if ((!isForm || takes(TAKES_FILE)) && isChunk === takes(TAKES_CHUNK)) return true;
    throw new UnsupportedMediaTypeException({ message: 'media', errorCode: 'media-type' });
  }
}
