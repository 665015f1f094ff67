import { Controller, Get, Query } from '@nestjs/common';
import type { OutboxMessage, OutboxPage } from '@passerelle/contract';
import { Allow, Answers } from '../auth/allow';
import { Database } from '../database/database';
import { listPage, type ListDefinition } from '../lists/list-query';

const OUTBOX: ListDefinition<'state' | 'search'> = {
  columns: `m.id, coalesce(u.email, m.to_address, '') as "to", m.language, m.subject, m.text, m.state, m.attempts,
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
};

/** What has been or is to be mailed; the administrator reads here why somebody got no mail. */
@Controller('api/outbox')
export class OutboxController {
  constructor(private readonly db: Database) {}

  @Get()
  @Allow('outbox:read')
  @Answers('OutboxPage')
  list(@Query() query: Record<string, string>): Promise<OutboxPage> {
    return listPage<OutboxMessage>(this.db, OUTBOX, query, () => 'true');
  }
}
