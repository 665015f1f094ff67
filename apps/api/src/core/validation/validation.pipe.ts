import { ValidationPipe } from '@nestjs/common';
import type { FieldError } from '@passerelle/contract';
import { getMetadataStorage, type ValidationError } from 'class-validator';
import { malformed } from '../problems';

/** The one pipe that makes DTOs: only declared fields, no implicit conversion, every error with its path and code (SEC-40). */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => malformed('invalid-shape', fieldErrors(errors)),
  });
}

/** `whitelistValidation` is what class-validator calls a field nobody declared. */
const CODES: Record<string, string> = {
  whitelistValidation: 'unknown-field',
  isString: 'not-a-text',
  minLength: 'required',
  maxLength: 'too-long',
  matches: 'wrong-format',
  isIn: 'not-in-list',
  isUuid: 'not-an-id',
  isDay: 'not-a-date',
  isIso8601: 'not-an-instant',
  isArray: 'not-a-list',
  arrayMaxSize: 'too-many',
  arrayMinSize: 'too-few',
  arrayUnique: 'repeated',
  isDefined: 'required',
  isBoolean: 'not-yes-or-no',
  isInt: 'not-a-whole-number',
  isNumber: 'not-a-number',
  min: 'too-small',
  max: 'too-large',
  isEmail: 'not-an-email',
  isUrl: 'not-a-web-address',
  isObject: 'wrong-format',
  nestedValidation: 'wrong-format',
  noControlCharacters: 'control-character',
  noBidiControls: 'direction-character',
};

function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = `${prefix}${error.property}`;
    const own = Object.keys(error.constraints ?? {}).map((constraint) => {
      const limit = limitOf(error, constraint);
      return { path, code: CODES[constraint] ?? 'wrong-value', ...(limit === undefined ? {} : { params: { limit } }) };
    });
    return [...own, ...fieldErrors(error.children ?? [], `${path}.`)];
  });
}

function limitOf(error: ValidationError, constraint: string): number | undefined {
  if (!error.target) return undefined;
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find((one) => one.propertyName === error.property && one.name === constraint);
  const [value] = (rule?.constraints ?? []) as unknown[];
  return typeof value === 'number' ? value : undefined;
}
