import { Injectable, UnsupportedMediaTypeException, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { TAKES_FILE } from '../auth/allow';

/** Refuses a form where no file is expected (SEC-34, SEC-40): its fields would not be read, so the route would act on nothing. */
@Injectable()
export class FormGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (!request.is('multipart/form-data') || this.reflector.get<true | undefined>(TAKES_FILE, context.getHandler()))
      return true;
    throw new UnsupportedMediaTypeException({ message: 'media', errorCode: 'media-type' });
  }
}
