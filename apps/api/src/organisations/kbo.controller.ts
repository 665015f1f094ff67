import { Controller, Get, Param } from '@nestjs/common';
import { normalizeKbo, type KboLookUp } from '@passerelle/contract';
import { Allow, Answers } from '../core/auth/allow';
import { Database } from '../core/database/database';
import { impossible } from '../core/problems';
import { findKboEntry } from './kbo.queries';

/** The open data of the Crossroads Bank for Enterprises, as far as they are loaded. */
@Controller('api/organisations/kbo')
export class KboController {
  constructor(private readonly db: Database) {}

  @Get(':number')
  @Allow('organisations:edit')
  @Answers('KboLookUp')
  async lookUp(@Param('number') typed: string): Promise<KboLookUp> {
    const number = normalizeKbo(typed);
    if (number === undefined) throw impossible('kbo-invalid');
    return { entry: (await findKboEntry(this.db, number)) ?? null };
  }
}
