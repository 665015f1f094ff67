import {
  BadRequestException,
  ConflictException,
  ForbiddenException,
  NotFoundException,
  UnprocessableEntityException,
} from '@nestjs/common';
import type { FieldError, Permission } from '@passerelle/contract';

/** 404: missing, or not visible for the caller, which answers the same (SEC-3). */
export const notFound = () => new NotFoundException('Not found', { errorCode: 'not-found' });

/** 403: within reach of the caller, but not allowed. */
export const forbidden = (code: string, permission?: Permission) =>
  new ForbiddenException({ message: code, errorCode: code, permission });

/** 409: the record is in another state, or somebody was faster. */
export const conflict = (code: string) => new ConflictException(code, { errorCode: code });

/** 400: the shape of the request is wrong. */
export const malformed = (code: string, errors?: FieldError[]) =>
  new BadRequestException({ message: code, errorCode: code, errors });

/** 422: well formed, but impossible for the business. Nothing has changed. */
export const impossible = (code: string, errors?: FieldError[]) =>
  new UnprocessableEntityException({ message: code, errorCode: code, errors });

/** 422 with the field that is wrong. */
export const wrongField = (path: string, code: string, params?: FieldError['params']) =>
  impossible('invalid-content', [{ path, code, ...(params ? { params } : {}) }]);

/** Throws 422 when there is any error: the list a pure rule returned. */
export function refuseIfAny(errors: FieldError[]): void {
  if (errors.length) throw impossible('invalid-content', errors);
}
