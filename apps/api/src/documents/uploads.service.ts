import { Inject, Injectable } from '@nestjs/common';
import { UPLOAD_LIMITS, type BeginUpload, type UploadState } from '@passerelle/contract';
import type { Request } from 'express';
import { validate as isUuid } from 'uuid';
import type { Actor } from '../core/auth/actor';
import { Clock } from '../core/clock';
import { CONFIG, type Config } from '../core/config';
import { newId } from '../core/database/columns';
import { Database, firstRow, rows } from '../core/database/database';
import { FileStore } from '../core/files/file-store';
import { acceptedHeader } from '../core/files/inspect-file';
import type { CollectedFile } from '../core/files/receive-upload';
import { fileTooLarge, storageFailure, storageUnavailable, wrongFile, wrongOffset } from '../core/files/refusals';
import { conflict, notFound } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';

const HOUR_MS = 3_600_000;
const STATE = `id, size, received`;

/**
 * Files that come in pieces, so that a cut costs no byte that has arrived. An upload is its sender's, for one owner, until it
 * is over after a day; the form of the owner then names it instead of bringing a file, and the same checks follow (SEC-45).
 * How far it is leaves no trace: the document it becomes does.
 */
@Injectable()
export class UploadsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Refuses at once what the name, the type and the size give away. */
  async begin(actor: Actor, { path, size, ...sent }: BeginUpload): Promise<UploadState> {
    const { name } = acceptedHeader(sent);
    if (size === 0) throw wrongFile('file-empty');
    if (size > this.config.FILE_MAX_BYTES) throw fileTooLarge();
    return this.unitOfWork.run(actor, async (work) => {
      await this.refuseOverflow(work, size);
      const id = newId();
      await work.db.query(
        `insert into document_uploads (id, person_id, path, name, type, size, received, begun_at)
         values ($1, $2, $3, $4, $5, $6, 0, $7)`,
        [id, actor.id, path, name, sent.type, size, work.now],
      );
      work.recordAbout('documents', 'document.begin', { size });
      return { id, size, received: 0 };
    });
  }

  async state(actor: Actor, id: string): Promise<UploadState> {
    const found = await firstRow<UploadState>(
      this.db,
      `select ${STATE} from document_uploads where id = $1 and person_id = $2 and begun_at > $3`,
      [id, actor.id, this.oldest()],
    );
    if (!found) throw notFound();
    return found;
  }

  /**
   * Writes the next bytes; of a request that breaks off, those that arrived. Who comes last writes: a connection that is dead
   * without our knowing must not keep its successor waiting.
   */
  async append(actor: Actor, id: string, offset: number, request: Request): Promise<UploadState> {
    const writer = newId();
    const claimed = await firstRow<{ size: number }>(
      this.db,
      `with claimed as (update document_uploads set writer = $5
         where id = $1 and person_id = $2 and received = $3 and begun_at > $4 returning size) select size from claimed`,
      [id, actor.id, offset, this.oldest(), writer],
    );
    if (!claimed) throw wrongOffset((await this.state(actor, id)).received);
    const room = claimed.size - offset;
    if (Number(request.get('Content-Length') ?? 0) > room) throw fileTooLarge();
    const written = await this.write(id, offset, arriving(request, room));
    const counted = await firstRow<UploadState>(
      this.db,
      `with counted as (update document_uploads set received = $3, writer = null
         where id = $1 and writer = $2 returning ${STATE}) select * from counted`,
      [id, writer, offset + written],
    );
    if (!counted) throw wrongOffset((await this.state(actor, id)).received);
    return counted;
  }

  /** Gives up what was begun. */
  async abandon(actor: Actor, id: string): Promise<void> {
    await this.state(actor, id);
    await this.db.query('delete from document_uploads where id = $1 and person_id = $2', [id, actor.id]);
    await this.files.removePart(id);
  }

  /** The whole file, copied so that no straggling request changes what is looked at. */
  async collect(actor: Actor, path: string, id: string): Promise<CollectedFile> {
    const upload = isUuid(id) ? await this.find(actor, path, id) : undefined;
    // An upload that has become a document is answered as then; any other is unknown (SEC-3, SEC-13).
    if (!upload) return this.unitOfWork.run(actor, () => Promise.reject(notFound()));
    const { name, type, size, received } = upload;
    if (received < size) throw conflict('upload-unfinished');
    return { sent: { name, type }, stored: await this.files.quarantine(this.files.readPart(id, size)) };
  }

  /** In the transaction that adds the document: of two requests that name the same upload one finds it. */
  async spend(work: Work, id: string | undefined): Promise<void> {
    if (id === undefined) return;
    const spent = await firstRow(
      work.db,
      `with spent as (delete from document_uploads where id = $1 and person_id = $2 returning id) select id from spent`,
      [id, work.actor.id],
    );
    if (!spent) throw notFound();
  }

  /** After that transaction: the bytes are kept elsewhere. */
  async release(id: string | undefined): Promise<void> {
    if (id !== undefined) await this.files.removePart(id);
  }

  /** Removes what is over, with its bytes. */
  async forget(): Promise<void> {
    const over = await rows<{ id: string }>(
      this.db,
      `with gone as (delete from document_uploads where begun_at <= $1 returning id) select id from gone`,
      [this.oldest()],
    );
    for (const { id } of over) await this.files.removePart(id);
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - UPLOAD_LIMITS.hours * HOUR_MS);
  }

  private find(actor: Actor, path: string, id: string) {
    return firstRow<{ name: string; type: string; size: number; received: number }>(
      this.db,
      `select name, type, size, received from document_uploads
       where id = $1 and person_id = $2 and path = $3 and begun_at > $4`,
      [id, actor.id, path, this.oldest()],
    );
  }

  private async write(id: string, offset: number, content: AsyncIterable<Buffer>): Promise<number> {
    try {
      return await this.files.append(id, offset, content);
    } catch (error) {
      throw storageFailure(error);
    }
  }

  /** What a person has under way is held to the limits of one dossier, and what everybody has to the room on the disk. */
  private async refuseOverflow(work: Work, size: number): Promise<void> {
    await work.db.query(`select pg_advisory_xact_lock(hashtext('documents/uploads'))`);
    const held = await firstRow<{ files: number; bytes: number; all: number }>(
      work.db,
      `select count(*) filter (where person_id = $1)::int as files,
              coalesce(sum(size) filter (where person_id = $1), 0)::float8 as bytes,
              coalesce(sum(size), 0)::float8 as all from document_uploads`,
      [work.actor.id],
    );
    const { files, bytes, all } = held ?? { files: 0, bytes: 0, all: 0 };
    if (files >= this.config.DOSSIER_MAX_FILES) throw wrongFile('too-many-uploads');
    if (bytes + size > this.config.DOSSIER_MAX_BYTES) throw wrongFile('uploads-too-large');
    if (all + size > this.config.UPLOADS_MAX_BYTES) throw storageUnavailable();
  }
}

/** The bytes of a request, which may break off; more than there is room for count as none. */
async function* arriving(request: Request, room: number): AsyncGenerator<Buffer> {
  let left = room;
  try {
    for await (const piece of request as AsyncIterable<Buffer>) {
      left -= piece.length;
      if (left < 0) throw fileTooLarge();
      yield piece;
    }
  } catch (error) {
    if (left < 0 || request.complete) throw error;
  }
}
