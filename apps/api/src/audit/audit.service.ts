import { Injectable } from '@nestjs/common';
import {
  isDateOnly,
  type AuditEventPage,
  type AuditEventRow,
  type AuditQuery,
  type ChainVerdict,
} from '@passerelle/contract';
import type { Response } from 'express';
import { AnchorFolder } from '../core/audit/anchor-folder';
import { verifyTrail } from '../core/audit/verify-trail';
import type { Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { CsvExport } from '../core/lists/csv';
import { exportStatement, listPage } from '../core/lists/list-query';
import { malformed } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import { User } from '../users/user.entity';
import { auditList, everything } from './audit.queries';

const COLUMNS = [
  'seq',
  'at',
  'actorName',
  'onBehalfOfName',
  'action',
  'subjectType',
  'subjectId',
  'address',
  'requestId',
  'hash',
];

/** The trail for auditors: reading, taking away and proving it. */
@Injectable()
export class AuditService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly csv: CsvExport,
    private readonly anchors: AnchorFolder,
  ) {}

  events(query: AuditQuery): Promise<AuditEventPage> {
    refuseWrongDays(query);
    return listPage<AuditEventRow>(this.db, auditList, { ...query }, everything);
  }

  /** Taking the trail away is itself in the trail (SEC-20). */
  async export(actor: Actor, query: AuditQuery, response: Response): Promise<void> {
    refuseWrongDays(query);
    await this.unitOfWork.run(actor, async (work) => {
      work.record('audit.export', await work.lock(User, { id: actor.id }), { query });
    });
    await this.csv.send(
      response,
      'audit.csv',
      COLUMNS.map((key) => ({ header: key, key })),
      exportStatement(auditList, { ...query }, everything),
    );
  }

  verify(): Promise<ChainVerdict> {
    return verifyTrail(this.db, this.anchors);
  }
}

function refuseWrongDays({ from, to }: AuditQuery): void {
  for (const [path, day] of Object.entries({ from, to }))
    if (day !== undefined && day !== '' && !isDateOnly(day))
      throw malformed('invalid-shape', [{ path, code: 'not-a-date' }]);
}
