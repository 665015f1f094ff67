import type { OpenAPIObject } from '@nestjs/swagger';

export const OPENAPI = Symbol('OpenApi');

/** Keeps the document, which can only be made once all routes are known. */
export class OpenApiHolder {
  private make: () => OpenAPIObject = () => {
    throw new Error('the application is not set up yet');
  };
  private text: string | undefined;
  private routes: { pattern: RegExp; methods: string[] }[] | undefined;

  /** Says how the document is made; it is made at the first question. */
  prepare(make: () => OpenAPIObject): void {
    this.make = make;
  }

  json(): string {
    this.text ??= JSON.stringify(this.make());
    return this.text;
  }

  /** Every method that some route with this path takes. */
  methodsOf(path: string): string[] {
    this.routes ??= Object.entries((JSON.parse(this.json()) as OpenAPIObject).paths).map(([route, operations]) => ({
      pattern: new RegExp(`^${route.replace(/\{[^}]+\}/g, '[^/]+')}$`),
      methods: Object.keys(operations).map((method) => method.toUpperCase()),
    }));
    return [...new Set(this.routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))];
  }
}
