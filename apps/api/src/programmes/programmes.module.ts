import { Module } from '@nestjs/common';
import { ProgrammeSettingsController } from './programme-settings.controller';
import { ProgrammeSettingsService } from './programme-settings.service';
import { ProgrammesController } from './programmes.controller';
import { ProgrammesService } from './programmes.service';

@Module({
  controllers: [ProgrammesController, ProgrammeSettingsController],
  providers: [ProgrammesService, ProgrammeSettingsService],
})
export class ProgrammesModule {}
