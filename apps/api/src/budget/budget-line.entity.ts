import type { LocalizedText } from '@passerelle/contract';
import { Check, Column, Entity, Index } from 'typeorm';
import { LocalizedColumn, VersionedRecord } from '../core/database/columns';

/**
 * A basic allocation of one year. The totals are sums of its movements, kept by the same transactions, and the
 * database refuses the impossible by itself (R30 to R32, SEC-11). All amounts are in euro.
 */
@Entity('budget_lines')
@Check('budget_lines_code', `code ~ '^[0-9]{2}\\.[0-9]{3}\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}$'`)
@Check('budget_lines_committed', `committed >= 0 and committed <= commitment_opened`)
@Check('budget_lines_cleared', `cleared >= 0 and cleared <= payment_opened`)
@Check('budget_lines_paid', `paid >= 0 and paid <= cleared`)
@Index('budget_lines_year_code', ['year', 'code'], { unique: true })
@Index('budget_lines_code_year', ['code', 'year'])
export class BudgetLine extends VersionedRecord {
  @Column('text') code!: string;
  @Column('int') year!: number;
  @LocalizedColumn() label!: LocalizedText;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) commitmentOpened!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) committed!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) paymentOpened!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) cleared!: string;
  @Column('numeric', { precision: 15, scale: 2, default: 0 }) paid!: string;
}
