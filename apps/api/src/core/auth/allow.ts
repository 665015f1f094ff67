import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiExtension, ApiHeader } from '@nestjs/swagger';
import { CHUNK_TYPE, OFFSET_HEADER, type Permission } from '@passerelle/contract';

export const ALLOW = 'passerelle:allow';
export const ALLOW_BY = 'passerelle:allow-by';
export const PUBLIC = 'passerelle:public';
export const IF_MATCH = 'passerelle:if-match';
export const NO_IDEMPOTENCY = 'passerelle:no-idempotency';
export const TAKES_FILE = 'passerelle:takes-file';
export const TAKES_CHUNK = 'passerelle:takes-chunk';
const BYTES = { type: 'string', format: 'binary' };
/** The form that carries a file, or names the upload that brought it in pieces. */
const FORM = {
  type: 'object',
  properties: {
    kind: { type: 'string' },
    question: { type: 'string' },
    replaces: { type: 'string', format: 'uuid' },
    upload: { type: 'string', format: 'uuid' },
    file: BYTES,
  },
};

/**
 * Whose role a route looks at: the one in the organisation, the one in the record that `:id` names, or that in any record,
 * where the service then decides with `canIn` about the record it finds.
 */
export type AllowedBy = 'organisation' | 'record' | 'any-record';

/** The permission a route asks for. A route without it or `@Public()` keeps the API from starting (SEC-1). */
export const Allow = (permission: Permission, by: AllowedBy = 'organisation') =>
  applyDecorators(
    SetMetadata(ALLOW, permission),
    SetMetadata(ALLOW_BY, by),
    ApiExtension('x-permission', permission),
    ...(by === 'organisation' ? [] : [ApiExtension('x-permission-by', by)]),
  );
/** A route for everybody, signed in or not. */
export const Public = () => SetMetadata(PUBLIC, true);
/** A decision: the client says with `If-Match` which version it decided on (SEC-14). PUT, PATCH and DELETE ask for it anyway. */
export const DecidesOnVersion = () => SetMetadata(IF_MATCH, true);
/** A PUT or DELETE of something without a version, such as one's own preference. */
export const WithoutVersion = () => SetMetadata(IF_MATCH, false);
/** A POST that changes nothing but the session: no `Idempotency-Key` needed (SEC-13). */
export const WithoutIdempotencyKey = () => SetMetadata(NO_IDEMPOTENCY, true);
/** A POST that carries one file in a form, with what kind of document it is. */
export const TakesFile = () =>
  applyDecorators(SetMetadata(TAKES_FILE, true), ApiConsumes('multipart/form-data'), ApiBody({ schema: FORM }));
/** A PATCH that carries the next bytes of a file. */
export const TakesChunk = () =>
  applyDecorators(
    SetMetadata(TAKES_CHUNK, true),
    ApiConsumes(CHUNK_TYPE),
    ApiHeader({ name: OFFSET_HEADER, required: true, schema: { type: 'integer' } }),
    ApiBody({ schema: BYTES }),
  );
/** Name of the contract type a route answers with, or what it sends instead of JSON; read by the OpenAPI document. */
export const Answers = (type: string, media = 'application/json') => ApiExtension('x-answers', { type, media });
/** Name of the contract type whose fields a list takes as its query. */
export const Filters = (type: string) => ApiExtension('x-filters', type);
