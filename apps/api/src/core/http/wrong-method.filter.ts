import {
  Catch,
  Inject,
  MethodNotAllowedException,
  NotFoundException,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { OPENAPI, type OpenApiHolder } from '../openapi/openapi';
import { ProblemFilter } from './problem.filter';

/** Tells a wrong method (405) from an unknown address or an invisible record (404). */
@Catch(NotFoundException)
export class WrongMethodFilter implements ExceptionFilter {
  private readonly answer = new ProblemFilter();

  constructor(@Inject(OPENAPI) private readonly openApi: OpenApiHolder) {}

  catch(error: NotFoundException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { method, path } = http.getRequest<Request>();
    const methods = this.openApi.methodsOf(path);
    const wrongMethod = methods.length > 0 && !methods.includes(method === 'HEAD' ? 'GET' : method);
    if (wrongMethod) http.getResponse<Response>().set('Allow', methods.join(', '));
    this.answer.catch(
      wrongMethod ? new MethodNotAllowedException({ message: 'method', errorCode: 'method' }) : error,
      host,
    );
  }
}
