import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { newId } from '../core/database/columns';
import { PartnerRegion } from './partner-region.entity';

/** A place of a partner region; those not eligible are known so that they can be refused by name (R58). */
@Entity('places')
@Index('places_region_geonames', ['regionId', 'geonamesId'], { unique: true })
export class Place {
  @PrimaryColumn('uuid') id: string = newId();
  @Column('uuid') regionId!: string;
  @ManyToOne(() => PartnerRegion, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({ name: 'region_id' })
  region?: PartnerRegion;
  @Column('int') geonamesId!: number;
  @Column('text') name!: string;
  @Column('numeric', { precision: 8, scale: 5 }) latitude!: string;
  @Column('numeric', { precision: 8, scale: 5 }) longitude!: string;
  @Column('boolean', { default: true }) eligible!: boolean;
}
