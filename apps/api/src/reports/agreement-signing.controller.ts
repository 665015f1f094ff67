import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { AgreementDetail } from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers, DecidesOnVersion } from '../core/auth/allow';
import { AgreementSigningService } from './agreement-signing.service';
import { SignForRegionDto } from './report.dto';

@Controller('api/agreements')
export class AgreementSigningController {
  constructor(private readonly signing: AgreementSigningService) {}

  @Post(':id/signRegion')
  @HttpCode(200)
  @Allow('agreements:sign-region')
  @DecidesOnVersion()
  @Answers('AgreementDetail')
  sign(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SignForRegionDto,
  ): Promise<AgreementDetail> {
    return this.signing.sign(actor, id, body);
  }
}
