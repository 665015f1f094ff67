import type { LocalizedText, Money } from '@passerelle/contract';
import { Column, PrimaryColumn, VersionColumn } from 'typeorm';
import { v7 } from 'uuid';

/** A new identifier: UUIDv7, so that rows of the same time lie together (SEC-6). */
export const newId = (): string => v7();

/** An amount as two columns, `…_amount` and `…_currency`; shaped as the contract's `Money`. */
export class MoneyColumns implements Money {
  @Column('numeric', { precision: 15, scale: 2 }) amount!: string;
  @Column('char', { length: 3, default: 'EUR' }) currency!: string;
}

/** A text in French, Dutch and English in one `jsonb` column. */
export const LocalizedColumn = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column('jsonb', { nullable: options.nullable ?? false });

/** What every changeable record has: an identifier made here and a version that counts its changes. */
export abstract class VersionedRecord {
  @PrimaryColumn('uuid') id: string = newId();
  @VersionColumn({ default: 1 }) version!: number;
}

export type { LocalizedText };
