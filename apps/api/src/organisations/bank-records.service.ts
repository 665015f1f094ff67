import { Injectable } from '@nestjs/common';
import {
  normalizeIban,
  type AttachCertificate,
  type OrganisationDetail,
  type ProposeBankRecord,
} from '@passerelle/contract';
import type { Actor } from '../core/auth/actor';
import { rows } from '../core/database/database';
import { conflict, wrongField } from '../core/problems';
import { assign } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { BankRecord } from './bank-record.entity';
import { bankRecordWorkflow } from './bank-record.workflow';
import { Organisation } from './organisation.entity';
import { lockForEdit, OrganisationsService } from './organisations.service';

/** Accounts of organisations: proposed by one person, certified by another (R38, R40). */
@Injectable()
export class BankRecordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly organisations: OrganisationsService,
    private readonly documents: DocumentsService,
  ) {}

  propose(actor: Actor, organisationId: string, body: ProposeBankRecord): Promise<OrganisationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const organisation = await lockForEdit(work, organisationId);
      await this.requireCertificate(work, organisationId, body.certificateId);
      const record = work.db.create(BankRecord);
      const changes = assign(record, {
        iban: await newIban(work, organisation.id, body.iban),
        holder: body.holder,
        certificateId: body.certificateId,
      });
      Object.assign(record, { organisationId, proposedById: actor.id, proposedAt: work.now });
      await work.save(record, 'bank_record.propose', changes);
      return this.organisations.show(work.db, actor, organisationId, work.now);
    });
  }

  attachCertificate(
    actor: Actor,
    organisationId: string,
    id: string,
    { certificateId }: AttachCertificate,
  ): Promise<OrganisationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      await lockForEdit(work, organisationId);
      const record = await work.lock(BankRecord, { id, organisationId });
      work.expectVersion(record);
      if (record.state !== 'proposed') throw conflict('wrong-state');
      await this.requireCertificate(work, organisationId, certificateId);
      await work.save(record, 'bank_record.attach-certificate', assign(record, { certificateId }));
      return this.organisations.show(work.db, actor, organisationId, work.now);
    });
  }

  /** Certifies an account and replaces the one that was certified before; the organisation is locked first, so that two cannot cross. */
  certify(actor: Actor, organisationId: string, id: string): Promise<OrganisationDetail> {
    return this.decide(actor, organisationId, id, async (work, record) => {
      const earlier = await work.db.findOneBy(BankRecord, { organisationId, state: 'certified' });
      record.certifiedById = actor.id;
      if (earlier) await work.advance(bankRecordWorkflow, earlier, 'replace', { by: id });
      await work.advance(bankRecordWorkflow, record, 'certify');
    });
  }

  refuse(actor: Actor, organisationId: string, id: string, reason: string): Promise<OrganisationDetail> {
    return this.decide(actor, organisationId, id, async (work, record) => {
      await work.advance(bankRecordWorkflow, record, 'refuse', { reason });
    });
  }

  /** The certificate is a file of this organisation, not of another one. */
  private async requireCertificate(work: Work, id: string, certificateId: string | null): Promise<void> {
    if (certificateId === null) return;
    const owner = { type: 'organisations', id };
    await this.documents.require(work.db, owner, certificateId, 'bank-certificate', 'certificateId');
  }

  private decide(
    actor: Actor,
    organisationId: string,
    id: string,
    decision: (work: Work, record: BankRecord) => Promise<void>,
  ): Promise<OrganisationDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      await work.lock(Organisation, { id: organisationId });
      const record = await work.lock(BankRecord, { id, organisationId });
      work.expectVersion(record);
      await decision(work, record);
      return this.organisations.show(work.db, actor, organisationId, work.now);
    });
  }
}

/** The IBAN as it is kept; 422 when its check digits are wrong or the organisation already has it in use or waiting. */
async function newIban(work: Work, organisationId: string, typed: string): Promise<string> {
  const iban = normalizeIban(typed);
  if (iban === undefined) throw wrongField('iban', 'iban-invalid');
  const known = await rows(
    work.db,
    `select 1 from bank_records where organisation_id = $1 and iban = $2 and state in ('proposed', 'certified')`,
    [organisationId, iban],
  );
  if (known.length) throw wrongField('iban', 'iban-known');
  return iban;
}
