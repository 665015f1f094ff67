import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const known = new WeakMap<object, string>();

/** The identifier of a request, in its answer, its log lines and its audit events. */
export function requestIdOf(request: object): string {
  const id = known.get(request) ?? randomUUID();
  known.set(request, id);
  return id;
}

/** Gives each answer the identifier of its request. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  response.set(HEADER, requestIdOf(request));
  next();
}
