import type { DateOnly, SettingCode } from '@passerelle/contract';
import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';

/** A value in force between two dates; a change is a new row. */
@Entity('settings')
@Check('settings_dates', `valid_to is null or valid_to >= valid_from`)
@Index('settings_code_from', ['code', 'validFrom'], { unique: true })
export class Setting {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('text') code!: SettingCode;
  @Column('text') value!: string;
  @Column('date') validFrom!: DateOnly;
  @Column('date', { nullable: true }) validTo!: DateOnly | null;
}
