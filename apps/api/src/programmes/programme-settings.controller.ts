import { Body, Controller, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type {
  ApprovalThreshold,
  Crisis,
  InstalmentTemplate,
  PartnerAgreement,
  PartnerRegion,
  Setting,
  Theme,
} from '@passerelle/contract';
import { CurrentActor, type Actor } from '../core/auth/actor';
import { Allow, Answers } from '../core/auth/allow';
import {
  WriteApprovalThresholdDto,
  WriteCrisisDto,
  WriteInstalmentTemplateDto,
  WritePartnerAgreementDto,
  WritePartnerRegionDto,
  WriteSettingDto,
  WriteThemeDto,
} from './programme.dto';
import { ProgrammeSettingsService } from './programme-settings.service';
import { AGREEMENT_ROWS, CRISIS_ROWS, TEMPLATE_ROWS, THEME_ROWS, THRESHOLD_ROWS } from './setting-rows';

@Controller('api/programmes')
export class ProgrammeSettingsController {
  constructor(private readonly settings: ProgrammeSettingsService) {}

  @Post('themes')
  @Allow('programmes:manage')
  @Answers('Theme')
  createTheme(@CurrentActor() actor: Actor, @Body() body: WriteThemeDto): Promise<Theme> {
    return this.settings.create(actor, THEME_ROWS, body);
  }

  @Put('themes/:id')
  @Allow('programmes:manage')
  @Answers('Theme')
  updateTheme(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteThemeDto,
  ): Promise<Theme> {
    return this.settings.update(actor, THEME_ROWS, id, body);
  }

  @Post('partner-agreements')
  @Allow('programmes:manage')
  @Answers('PartnerAgreement')
  createPartnerAgreement(
    @CurrentActor() actor: Actor,
    @Body() body: WritePartnerAgreementDto,
  ): Promise<PartnerAgreement> {
    return this.settings.create(actor, AGREEMENT_ROWS, body);
  }

  @Put('partner-agreements/:id')
  @Allow('programmes:manage')
  @Answers('PartnerAgreement')
  updatePartnerAgreement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WritePartnerAgreementDto,
  ): Promise<PartnerAgreement> {
    return this.settings.update(actor, AGREEMENT_ROWS, id, body);
  }

  @Post('crises')
  @Allow('programmes:manage')
  @Answers('Crisis')
  createCrisis(@CurrentActor() actor: Actor, @Body() body: WriteCrisisDto): Promise<Crisis> {
    return this.settings.create(actor, CRISIS_ROWS, body);
  }

  @Put('crises/:id')
  @Allow('programmes:manage')
  @Answers('Crisis')
  updateCrisis(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteCrisisDto,
  ): Promise<Crisis> {
    return this.settings.update(actor, CRISIS_ROWS, id, body);
  }

  @Post('thresholds')
  @Allow('programmes:manage')
  @Answers('ApprovalThreshold')
  createThreshold(@CurrentActor() actor: Actor, @Body() body: WriteApprovalThresholdDto): Promise<ApprovalThreshold> {
    return this.settings.create(actor, THRESHOLD_ROWS, body);
  }

  @Put('thresholds/:id')
  @Allow('programmes:manage')
  @Answers('ApprovalThreshold')
  updateThreshold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteApprovalThresholdDto,
  ): Promise<ApprovalThreshold> {
    return this.settings.update(actor, THRESHOLD_ROWS, id, body);
  }

  @Post('instalment-templates')
  @Allow('programmes:manage')
  @Answers('InstalmentTemplate')
  createInstalmentTemplate(
    @CurrentActor() actor: Actor,
    @Body() body: WriteInstalmentTemplateDto,
  ): Promise<InstalmentTemplate> {
    return this.settings.create(actor, TEMPLATE_ROWS, body);
  }

  @Put('instalment-templates/:id')
  @Allow('programmes:manage')
  @Answers('InstalmentTemplate')
  updateInstalmentTemplate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WriteInstalmentTemplateDto,
  ): Promise<InstalmentTemplate> {
    return this.settings.update(actor, TEMPLATE_ROWS, id, body);
  }

  @Post('regions')
  @Allow('programmes:manage')
  @Answers('PartnerRegion')
  createRegion(@CurrentActor() actor: Actor, @Body() body: WritePartnerRegionDto): Promise<PartnerRegion> {
    return this.settings.createRegion(actor, body);
  }

  @Put('regions/:id')
  @Allow('programmes:manage')
  @Answers('PartnerRegion')
  updateRegion(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WritePartnerRegionDto,
  ): Promise<PartnerRegion> {
    return this.settings.updateRegion(actor, id, body);
  }

  @Post('values')
  @Allow('programmes:manage')
  @Answers('Setting')
  changeValue(@CurrentActor() actor: Actor, @Body() body: WriteSettingDto): Promise<Setting> {
    return this.settings.changeValue(actor, body);
  }
}
