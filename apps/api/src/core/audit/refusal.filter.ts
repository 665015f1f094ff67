import { ForbiddenException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { Catch } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor';
import { ProblemFilter } from '../http/problem.filter';
import { UnitOfWork } from '../work/unit-of-work';

/** Every refusal to a signed-in person leaves an entry of its own, whether the guard, a workflow or a rule said no (SEC-20). */
@Injectable()
@Catch(ForbiddenException)
export class RefusalFilter implements ExceptionFilter {
  private readonly answer = new ProblemFilter();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Never rejects: Nest does not wait for a filter, and what nobody catches ends the process. */
  async catch(error: ForbiddenException, host: ArgumentsHost): Promise<void> {
    const failure = await this.record(error, host).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // A refusal that cannot be written down is not given: the caller hears of what keeps it from being written.
    this.answer.catch(failure ?? error, host);
  }

  private async record(error: ForbiddenException, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request & { user?: Actor }>();
    const { user } = request;
    if (!user) return;
    const body = error.getResponse() as { errorCode?: string; permission?: string };
    const actor = { ...user, request: { ...user.request, ifMatch: undefined, idempotency: undefined } };
    await this.unitOfWork.run(actor, (work) => {
      work.recordRefusal(`${request.method} ${request.path}`, body.errorCode ?? 'not-permitted', body.permission);
      return Promise.resolve();
    });
  }
}
