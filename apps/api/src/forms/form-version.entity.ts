import type { FormDefinition } from '@passerelle/contract';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { Form } from './form.entity';

/** A form as it was published; never changed, because running files were started with it (B4). */
@Entity('form_versions')
@Check('form_versions_positive', 'number > 0')
@Index('form_versions_number', ['formId', 'number'], { unique: true })
export class PublishedForm {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') formId!: string;
  @ManyToOne(() => Form, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'form_id' })
  form?: Form;
  @Column('int') number!: number;
  @Column('jsonb') definition!: FormDefinition;
  @Column('timestamptz') publishedAt!: Date;
  @Column('uuid') publishedById!: string;
}
