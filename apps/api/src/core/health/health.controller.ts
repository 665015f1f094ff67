import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';
import type { Health } from '@passerelle/contract';
import { Answers, Public } from '../auth/allow';
import { Database } from '../database/database';
import { Lifecycle } from './lifecycle';

/** Live: the process works. Ready: it can serve, so its database answers and it is not about to stop (SEC-51, SEC-52). */
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly db: Database,
    private readonly lifecycle: Lifecycle,
  ) {}

  @Get('live')
  @Public()
  @Answers('Health')
  live(): Health {
    return { status: 'up' };
  }

  @Get('ready')
  @Public()
  @Answers('Health')
  async ready(): Promise<Health> {
    if (this.lifecycle.stopping) throw new ServiceUnavailableException({ message: 'stopping', errorCode: 'stopping' });
    await this.db.query('select 1');
    return { status: 'up' };
  }
}
