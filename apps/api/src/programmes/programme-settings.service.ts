import { Injectable } from '@nestjs/common';
import { addDays, brusselsDay, type DateOnly, type PartnerRegion, type WritePartnerRegion } from '@passerelle/contract';
import type { FindOptionsWhere } from 'typeorm';
import type { Actor } from '../core/auth/actor';
import { newId, type VersionedRecord } from '../core/database/columns';
import { refuseIfAny } from '../core/problems';
import { assign, type Changes } from '../core/work/changes';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { PartnerRegion as PartnerRegionRow } from './partner-region.entity';
import { Place } from './place.entity';
import type { WritePartnerRegionDto, WriteSettingDto } from './programme.dto';
import { findRegion } from './programme.queries';
import { regionErrors } from './region.rules';
import { codeErrors, nameErrors, type RowKind } from './setting-rows';
import { Setting } from './setting.entity';
import { settingErrors } from './setting.rules';

/** Changes of the configuration. Nothing is deleted: a row ends on a day (R52). */
@Injectable()
export class ProgrammeSettingsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  create<Row extends VersionedRecord & Facts, Facts extends object>(
    actor: Actor,
    kind: RowKind<Row, Facts>,
    facts: Facts,
  ): Promise<Row> {
    return this.unitOfWork.run(actor, async (work) => {
      const row = work.db.create(kind.entity);
      const changes = assign<Facts>(row, facts);
      const today = brusselsDay(work.now);
      refuseIfAny(await kind.errors({ work, id: row.id, facts, before: undefined, changed: [], today }));
      return work.save(row, `${kind.name}.create`, changes);
    });
  }

  update<Row extends VersionedRecord & Facts, Facts extends object>(
    actor: Actor,
    kind: RowKind<Row, Facts>,
    id: string,
    facts: Facts,
  ): Promise<Row> {
    return this.unitOfWork.run(actor, async (work) => {
      const row = await work.lock(kind.entity, { id } as FindOptionsWhere<Row>);
      work.expectVersion(row);
      const before: Facts = Object.assign({}, row);
      const changes = assign<Facts>(row, facts);
      const today = brusselsDay(work.now);
      refuseIfAny(await kind.errors({ work, id, facts, before, changed: Object.keys(changes), today }));
      return work.save(row, `${kind.name}.update`, changes);
    });
  }

  createRegion(actor: Actor, facts: WritePartnerRegionDto): Promise<PartnerRegion> {
    return this.unitOfWork.run(actor, (work) => writeRegion(work, work.db.create(PartnerRegionRow), facts, 'create'));
  }

  updateRegion(actor: Actor, id: string, facts: WritePartnerRegionDto): Promise<PartnerRegion> {
    return this.unitOfWork.run(actor, async (work) => {
      const region = await work.lock(PartnerRegionRow, { id });
      work.expectVersion(region);
      return writeRegion(work, region, facts, 'update');
    });
  }

  /** A value from a day on: a row of its own; the one before ends the day before. */
  changeValue(actor: Actor, change: WriteSettingDto): Promise<Setting> {
    return this.unitOfWork.run(actor, async (work) => {
      // Who waits for a row that was closed meanwhile would take it for the last one: changes follow one another as a whole.
      await work.db.query(`select pg_advisory_xact_lock(hashtext('settings'))`);
      const last = await work.db.findOne(Setting, { where: { code: change.code }, order: { validFrom: 'DESC' } });
      refuseIfAny(settingErrors(change, last?.validFrom, brusselsDay(work.now)));
      if (last) await close(work, last, addDays(change.validFrom, -1));
      const next = work.db.create(Setting, {
        code: change.code,
        value: change.value,
        validFrom: change.validFrom,
        validTo: null,
      });
      return work.save(next, 'setting.change', { value: { from: last?.value ?? null, to: change.value } });
    });
  }
}

async function close(work: Work, setting: Setting, validTo: DateOnly): Promise<void> {
  await work.save(setting, 'setting.close', assign<Setting>(setting, { validTo }));
}

async function writeRegion(
  work: Work,
  region: PartnerRegionRow,
  { places, ...facts }: WritePartnerRegion,
  verb: 'create' | 'update',
): Promise<PartnerRegion> {
  const code = await codeErrors(work, 'partner_regions', facts.code, region.id);
  refuseIfAny([...regionErrors({ places, ...facts }), ...nameErrors(facts.name), ...code]);
  const changes: Changes = assign<PartnerRegionRow>(region, facts);
  const known = await work.db.find(Place, { where: { regionId: region.id } });
  // A change of places is a change of the region: its version counts it.
  if (!Object.keys(changes).length) await work.db.increment(PartnerRegionRow, { id: region.id }, 'version', 1);
  else await work.db.save(region);
  const moved = await writePlaces(work, region.id, known, places);
  work.record(`partner_region.${verb}`, region, { changes: { ...changes, ...moved } });
  const written = await findRegion(work.db, region.id);
  if (!written) throw new Error('a region just written is there');
  return written;
}

/** Places keep their identity by their GeoNames number: projects refer to them. */
async function writePlaces(
  work: Work,
  regionId: string,
  known: readonly Place[],
  places: WritePartnerRegion['places'],
): Promise<Changes> {
  const kept = places.map((place) => {
    const row = known.find(({ geonamesId }) => geonamesId === place.geonamesId);
    return row ?? work.db.create(Place, { id: newId(), regionId });
  });
  const from = known.map(asText).sort();
  const gone = known.filter((place) => !kept.includes(place));
  kept.forEach((row, index) => Object.assign(row, places[index]));
  await work.db.remove(gone);
  await work.db.save(kept);
  const to = kept.map(asText).sort();
  return JSON.stringify(from) === JSON.stringify(to) ? {} : { places: { from, to } };
}

/** A place in the history: `Ramallah (282239) 31.89964, 35.20422`, a minus sign before those that are left out. */
function asText({ name, geonamesId, latitude, longitude, eligible }: Place): string {
  return `${eligible ? '' : '− '}${name} (${geonamesId}) ${Number(latitude)}, ${Number(longitude)}`;
}
