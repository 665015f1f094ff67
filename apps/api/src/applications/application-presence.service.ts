import { Injectable } from '@nestjs/common';
import { PRESENCE_ENDS_MS, type Presence, type PresentPerson, type TellPresence } from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database, rows } from '../core/database/database';
import { requireVisible } from './application.queries';

/** Who has the form of a file open. A sign of life changes nothing of the file and leaves no trace: it is forgotten in a minute. */
@Injectable()
export class ApplicationPresence {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async tell(actor: Actor, id: string, { tab, section }: TellPresence): Promise<Presence> {
    await requireVisible(this.db, actor, id);
    const now = this.clock.now();
    const ended = new Date(now.getTime() - PRESENCE_ENDS_MS);
    await this.db.query(
      `with ended as (delete from presence where subject_id = $1 and person_id = $2 and tab <> $3 and seen_at <= $6)
       insert into presence (subject_id, person_id, tab, section, seen_at) values ($1, $2, $3, $4, $5)
       on conflict (subject_id, person_id, tab) do update set section = excluded.section, seen_at = excluded.seen_at`,
      [id, actor.id, tab, section, now, ended],
    );
    const people = await rows<PresentPerson>(
      this.db,
      `select u.name, p.person_id = $2 as you, p.section from presence p join users u on u.id = p.person_id
       where p.subject_id = $1 and not (p.person_id = $2 and p.tab = $3) and p.seen_at > $4
       order by u.name, p.tab limit 20`,
      [id, actor.id, tab, ended],
    );
    return { people };
  }
}
