import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { readFileSync } from 'node:fs';
import { bodySchema, type DtoClass, type Schema } from './body-schemas';

type Operation = Record<string, unknown> & {
  parameters?: Schema[];
  responses: Record<string, unknown>;
  'x-answers'?: { type: string; media: string };
  'x-filters'?: string;
};

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/**
 * The complete OpenAPI 3.1 document: routes and bodies from the code, answers from the contract's types in the file
 * `schemas`, and the permission of each route beside it.
 */
export function openApiDocument(app: INestApplication, schemas: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Passerelle')
    .setDescription('Project and grant management for development cooperation. Errors are RFC 9457 problems.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  const contract = contractSchemas(schemas);
  document.components = { ...document.components, schemas: { ...contract, ...bodies(app) } };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = (path as Record<string, Operation | undefined>)[method];
      if (operation) complete(operation, contract);
    }
  }
  return document;
}

function contractSchemas(file: string): Record<string, Schema> {
  const text = readFileSync(file, 'utf8').replaceAll('#/definitions/', '#/components/schemas/');
  return (JSON.parse(text) as { definitions: Record<string, Schema> }).definitions;
}

/** Every DTO class a route takes as its body, by name. */
function bodies(app: INestApplication): Record<string, Schema> {
  const scanner = new MetadataScanner();
  const classes = app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as object | undefined;
      if (!prototype) return [];
      return scanner
        .getAllMethodNames(prototype)
        .flatMap((name) => (Reflect.getMetadata('design:paramtypes', prototype, name) as DtoClass[] | undefined) ?? []);
    })
    .filter((type: DtoClass | undefined) => type?.name.endsWith('Dto') ?? false);
  return Object.fromEntries(classes.map((type) => [type.name, bodySchema(type)]));
}

function complete(operation: Operation, contract: Record<string, Schema>): void {
  const { type, media } = operation['x-answers'] ?? { type: 'nothing', media: '' };
  const [status = '200'] = Object.keys(operation.responses);
  const json = media === 'application/json';
  const schema = json ? { $ref: `#/components/schemas/${type}` } : { type: 'string', format: 'binary' };
  operation.responses = {
    [status]: type === 'nothing' ? { description: 'Done' } : { description: type, content: { [media]: { schema } } },
    default: {
      description: 'Refused',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  };
  const filters = contract[operation['x-filters'] ?? '']?.['properties'] as Record<string, Schema> | undefined;
  const known = (operation.parameters ?? []).filter((parameter) => parameter['in'] !== 'query' || !filters);
  operation.parameters = [
    ...known,
    ...Object.entries(filters ?? {}).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ];
}
