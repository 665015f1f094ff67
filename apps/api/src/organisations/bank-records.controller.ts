import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { OrganisationDetail } from '@passerelle/contract';
import { type Actor, CurrentActor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { BankRecordsService } from './bank-records.service';
import { AttachCertificateDto, ProposeBankRecordDto, RefuseBankRecordDto } from './organisation.dto';

@Controller('api/organisations/:id/bank-records')
export class BankRecordsController {
  constructor(private readonly records: BankRecordsService) {}

  @Post()
  @Allow('organisations:edit')
  @Answers('OrganisationDetail')
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ProposeBankRecordDto,
  ): Promise<OrganisationDetail> {
    return this.records.propose(actor, id, body);
  }

  @Put(':recordId/certificate')
  @Allow('organisations:edit')
  @Answers('OrganisationDetail')
  attachCertificate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() body: AttachCertificateDto,
  ): Promise<OrganisationDetail> {
    return this.records.attachCertificate(actor, id, recordId, body);
  }

  @Post(':recordId/certify')
  @HttpCode(200)
  @Allow('organisations:certify-bank')
  @DecidesOnVersion()
  @Answers('OrganisationDetail')
  certify(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
  ): Promise<OrganisationDetail> {
    return this.records.certify(actor, id, recordId);
  }

  @Post(':recordId/refuse')
  @HttpCode(200)
  @Allow('organisations:certify-bank')
  @DecidesOnVersion()
  @Answers('OrganisationDetail')
  refuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('recordId', ParseUUIDPipe) recordId: string,
    @Body() { reason }: RefuseBankRecordDto,
  ): Promise<OrganisationDetail> {
    return this.records.refuse(actor, id, recordId, reason);
  }
}
