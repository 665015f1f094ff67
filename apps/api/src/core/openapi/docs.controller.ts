import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import absolutePath from 'swagger-ui-dist/absolute-path.js';
import { Allow, Answers } from '../auth/allow';
import { OPENAPI, type OpenApiHolder } from './openapi';

const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'`;
const FILES: Record<string, string> = { 'swagger-ui.css': 'text/css', 'swagger-ui-bundle.js': 'text/javascript' };
const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Passerelle API</title><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><main id="api"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body>
</html>`;
/** Gives every try the headers our own pages send. */
const START = `fetch('/api/session').then((answer) => answer.json()).then((session) => {
  SwaggerUIBundle({
    url: '/api/openapi.json',
    dom_id: '#api',
    requestInterceptor: (request) => {
      request.headers['X-CSRF-Token'] = session.csrfToken;
      if (request.method === 'POST') request.headers['Idempotency-Key'] = crypto.randomUUID();
      return request;
    },
  });
});`;

/** The document of the API and a page to try calls, for whoever is signed in (SEC-62). */
@Controller('api')
export class DocsController {
  constructor(@Inject(OPENAPI) private readonly openApi: OpenApiHolder) {}

  @Get('openapi.json')
  @Allow('session:use')
  @Answers('OpenApi', 'application/vnd.oai.openapi+json')
  document(@Res() response: Response): void {
    response.type('application/vnd.oai.openapi+json').send(this.openApi.json());
  }

  @Get('docs')
  @Allow('session:use')
  @Answers('page', 'text/html')
  page(@Res() response: Response): void {
    response.set('Content-Security-Policy', POLICY).type('html').send(PAGE);
  }

  @Get('docs/start.js')
  @Allow('session:use')
  @Answers('script', 'text/javascript')
  start(@Res() response: Response): void {
    response.type('text/javascript').send(START);
  }

  @Get('docs/swagger-ui.css')
  @Allow('session:use')
  @Answers('styles', 'text/css')
  styles(@Res() response: Response): void {
    this.send(response, 'swagger-ui.css');
  }

  @Get('docs/swagger-ui-bundle.js')
  @Allow('session:use')
  @Answers('script', 'text/javascript')
  bundle(@Res() response: Response): void {
    this.send(response, 'swagger-ui-bundle.js');
  }

  private send(response: Response, name: string): void {
    response.type(FILES[name] ?? 'text/plain').sendFile(name, { root: absolutePath() });
  }
}
