import { Injectable } from '@nestjs/common';
import type { AgreementDetail, SignAgreement } from '@passerelle/contract';
import { AgreementsService } from '../agreements/agreements.service';
import type { Actor } from '../core/auth/actor';
import { UnitOfWork } from '../core/work/unit-of-work';
import { openFinalReport } from './report.opening';

/** The signature of the Region opens the final report: a use case of two stages lives in the later one (R14, R48). */
@Injectable()
export class AgreementSigningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agreements: AgreementsService,
  ) {}

  sign(actor: Actor, id: string, body: SignAgreement): Promise<AgreementDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      await openFinalReport(work, await this.agreements.signForRegion(work, id, body));
      return this.agreements.show(work.db, actor, id);
    });
  }
}
