import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { OutboxMessage, OutboxPage } from '@passerelle/contract';
import { Allow, Answers, Filters } from '../auth/allow';
import { CONFIG, type Config } from '../config';
import { Database } from '../database/database';
import { listPage, type ListDefinition } from '../lists/list-query';

/** Whoever reads the secret of a mail could act as its receiver; only the demo, which mails nobody, shows it. */
const outbox = (secret: string): ListDefinition<'state' | 'search'> => ({
  columns: `m.id, coalesce(u.email, m.to_address, '') as "to", m.language, m.subject,
            replace(m.text, '{secret}', ${secret}) as text, m.state, m.attempts,
            to_json(m.created_at) #>> '{}' as "createdAt", to_json(m.sent_at) #>> '{}' as "sentAt",
            m.about_type as "aboutType", m.about_id as "aboutId"`,
  from: 'mail_messages m left join users u on u.id = m.to_person_id',
  id: 'm.id',
  sorts: { createdAt: { sql: 'm.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: {
    state: (value, parameters) => `m.state = ${parameters.add(value)}`,
    search: (value, parameters) => `strpos(lower(m.subject), lower(${parameters.add(value)})) > 0`,
  },
});
const OUTBOX = outbox(`'…'`);
const DEMO_OUTBOX = outbox(`coalesce(m.secret, '…')`);

/** What has been or is to be mailed; the administrator reads here why somebody got no mail. */
@Controller('api/outbox')
export class OutboxController {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Allow('outbox:read')
  @Filters('OutboxQuery')
  @Answers('OutboxPage')
  list(@Query() query: Record<string, string>): Promise<OutboxPage> {
    return listPage<OutboxMessage>(this.db, this.config.DEMO ? DEMO_OUTBOX : OUTBOX, query, () => 'true');
  }
}
