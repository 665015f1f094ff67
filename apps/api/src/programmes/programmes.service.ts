import { Injectable } from '@nestjs/common';
import {
  brusselsDay,
  isDateOnly,
  type CodeList,
  type History,
  type ProgrammeFrame,
  type ProgrammeSettings,
} from '@passerelle/contract';
import { historyOf } from '../core/audit/history';
import { can, type Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { Database } from '../core/database/database';
import { forbidden, malformed, notFound } from '../core/problems';
import { codeListNamed, codesOf } from './code-lists';
import { findFrame, findSettings, settingIds } from './programme.queries';

/** The policy frame for everybody who is signed in, and its whole past for the administration. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  frame(day: string = brusselsDay(this.clock.now())): Promise<ProgrammeFrame> {
    if (!isDateOnly(day)) throw malformed('invalid-shape', [{ path: 'on', code: 'not-a-date' }]);
    return findFrame(this.db, day);
  }

  settings(actor: Actor): Promise<ProgrammeSettings> {
    requireAdministration(actor);
    return findSettings(this.db);
  }

  async history(actor: Actor): Promise<History> {
    requireAdministration(actor);
    return { entries: await historyOf(this.db, await settingIds(this.db)) };
  }

  codeList(name: string): CodeList {
    const known = codeListNamed(name);
    if (!known) throw notFound();
    return { codes: codesOf(known) };
  }
}

function requireAdministration(actor: Actor): void {
  if (!can(actor, 'files:read-any') && !can(actor, 'programmes:manage'))
    throw forbidden('not-permitted', 'files:read-any');
}
