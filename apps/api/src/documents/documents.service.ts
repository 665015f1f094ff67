import { Inject, Injectable } from '@nestjs/common';
import { MADE_DOCUMENT_KINDS, PUBLIC_DOCUMENT_KINDS, type DocumentKind, type DocumentView } from '@passerelle/contract';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import type { Actor } from '../core/auth/actor';
import { CONFIG, type Config } from '../core/config';
import { Database, firstRow, type Queryable } from '../core/database/database';
import { FileStore } from '../core/files/file-store';
import { receiveUpload, type Upload } from '../core/files/receive-upload';
import { wrongFile } from '../core/files/refusals';
import { sendFile } from '../core/files/send-file';
import { conflict, notFound, wrongField } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Subject, Work } from '../core/work/work';
import { Document } from './document.entity';
import { DocumentScans } from './document-scans.service';
import { documentsOf, findVersion, knownKeys } from './document.queries';
import { removeVersions, replace } from './document-versions';
import { UploadsService } from './uploads.service';

/** The record a document belongs to. */
export interface DocumentOwner {
  /** Its feature folder, e.g. `applications`. */
  type: string;
  id: string;
  /**
   * Runs in the transaction that adds or removes a document of a kind, or one that answers a question: locks the record,
   * refuses when its state no longer allows the change, and returns the record, whose history shows the change.
   */
  lock: (work: Work, kind: DocumentKind, question?: string | null) => Promise<Subject>;
  /** Refuses an added document whose question does not ask for it; without this none answers a question. */
  checkAnswer?: (work: Work, document: Document) => Promise<void>;
  /** A file has taken the place of another one. */
  replaced?: (work: Work, from: Document, to: Document) => Promise<void>;
  /** Which of the files that are about to be removed stay, because something refers to them. */
  keeps?: (work: Work, ids: readonly string[]) => Promise<readonly string[]>;
}

/** A file that we make ourselves; its identifier says what it was made of, so that it is made once. */
export interface MadeFile {
  id: string;
  kind: DocumentKind;
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Files of records. The routes are the owners': they check who may see the record before they call anything here. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly files: FileStore,
    private readonly scans: DocumentScans,
    private readonly uploads: UploadsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Takes the file of the request, or of the upload it names, as one of `kinds`, which may replace another one: bytes on the
   * disk first, then the row, then visible (SEC-45).
   */
  async store(
    actor: Actor,
    request: Request,
    owner: DocumentOwner,
    kinds: readonly DocumentKind[],
  ): Promise<DocumentView> {
    const upload = await receiveUpload(actor, request, this.files, this.config.FILE_MAX_BYTES, {
      collect: (id) => this.uploads.collect(actor, request.path, id),
    });
    const view = await this.take(actor, upload, owner, kinds);
    await this.uploads.release(upload.collected);
    return view;
  }

  /** Keeps a file we made, unless it is there already: whoever makes it again changes nothing (SEC-53). */
  async keepMade(actor: Actor, owner: DocumentOwner, { content, ...made }: MadeFile): Promise<void> {
    if ((await knownKeys(this.db, [made.id])).size) return;
    const file = await this.files.quarantine(Readable.from([content]));
    await this.files.keep(file, made.id);
    const described = {
      ...made,
      lineageId: made.id,
      ownerType: owner.type,
      ownerId: owner.id,
      size: file.size,
      sha256: file.sha256,
    };
    await this.unitOfWork.run(actor, async (work) => {
      const subject = await owner.lock(work, made.kind);
      const document = Object.assign(new Document(), described, { uploadedById: actor.id, uploadedAt: work.now });
      await work.db.insert(Document, document);
      work.record('document.add', subject, traceOf(document));
    });
  }

  /** The documents of some records, oldest first. */
  async list(db: Queryable, ownerType: string, ownerIds: readonly string[]): Promise<DocumentView[]> {
    const found = await documentsOf(db, ownerType, ownerIds);
    return found.map(({ ownerId: _owner, ...view }) => view);
  }

  /** The documents of some records, by the identifier of the record; an empty list for those that have none. */
  async listByOwner(
    db: Queryable,
    ownerType: string,
    ownerIds: readonly string[],
  ): Promise<Map<string, DocumentView[]>> {
    const lists = new Map<string, DocumentView[]>(ownerIds.map((id) => [id, []]));
    for (const { ownerId, ...view } of await documentsOf(db, ownerType, ownerIds)) lists.get(ownerId)?.push(view);
    return lists;
  }

  /** Sends the bytes; downloads of what is not public leave a trace (SEC-20), and a visitor gets public kinds only. */
  async send(
    actor: Actor | undefined,
    response: Response,
    owner: Pick<DocumentOwner, 'type' | 'id'>,
    documentId: string,
  ): Promise<void> {
    const found = await findVersion(this.db, owner, documentId);
    if (!found) throw notFound();
    if (found.scan === 'waiting') throw conflict('document-waiting');
    if (!PUBLIC_DOCUMENT_KINDS.includes(found.kind)) await this.recordDownload(actor, found.id);
    await sendFile(response, this.files, { ...found, key: found.id });
  }

  /** Removes a document with what it replaced, and the bytes of what nothing refers to; its number is the version one decides on. */
  async remove(actor: Actor, owner: DocumentOwner, documentId: string): Promise<void> {
    const removed = await this.unitOfWork.run(actor, async (work) => {
      const held = await work.db.findOneBy(Document, { id: documentId, ownerType: owner.type, ownerId: owner.id });
      if (!held) throw notFound();
      if (MADE_DOCUMENT_KINDS.includes(held.kind)) throw conflict('document-kept');
      const subject = await owner.lock(work, held.kind, held.question);
      const document = await work.lock(Document, { lineageId: held.lineageId, current: true });
      work.expectVersion(document);
      if (document.id !== documentId) throw conflict('document-replaced');
      work.record('document.remove', subject, traceOf(document));
      return removeVersions(work, owner, document);
    });
    for (const id of removed) await this.files.remove(id);
  }

  /** 422 at `path` unless the record has the document, of that kind. */
  async require(
    db: Queryable,
    owner: Pick<DocumentOwner, 'type' | 'id'>,
    id: string,
    kind: DocumentKind,
    path: string,
  ) {
    const found = await findVersion(db, owner, id);
    if (found?.kind !== kind || !found.current) throw wrongField(path, 'document-missing');
  }

  private async take(
    actor: Actor,
    upload: Upload,
    owner: DocumentOwner,
    kinds: readonly DocumentKind[],
  ): Promise<DocumentView> {
    const document = new Document();
    try {
      Object.assign(document, described(upload, owner, kinds), { uploadedById: actor.id });
      await this.files.keep(upload, document.id);
      return await this.unitOfWork.run(actor, async (work) => {
        await this.uploads.spend(work, upload.collected);
        return this.add(work, owner, document, upload.fields.get('replaces'));
      });
    } catch (error) {
      await this.files.discard(upload);
      await this.files.remove(document.id);
      throw error;
    }
  }

  private async add(
    work: Work,
    owner: DocumentOwner,
    document: Document,
    replaces: string | undefined,
  ): Promise<DocumentView> {
    const subject = await owner.lock(work, document.kind, document.question);
    const former = replaces === undefined ? undefined : await replace(work, owner, document, replaces);
    if (document.question !== null) await owner.checkAnswer?.(work, document);
    await this.refuseOverflow(work, owner, document);
    document.uploadedAt = work.now;
    await this.scans.expect(work, document);
    await work.db.save(document);
    if (former) await owner.replaced?.(work, former, document);
    work.record(former ? 'document.replace' : 'document.add', subject, traceOf(document));
    const view = (await this.list(work.db, owner.type, [owner.id])).find(({ id }) => id === document.id);
    if (!view) throw notFound();
    return view;
  }

  /** The lock on the owner keeps two uploads from passing the limits together. */
  private async refuseOverflow(work: Work, owner: DocumentOwner, document: Document): Promise<void> {
    const held = await firstRow<{ files: number; bytes: number }>(
      work.db,
      `select count(*) filter (where current)::int as files, coalesce(sum(size), 0)::float8 as bytes from documents
       where owner_type = $1 and owner_id = $2 and kind <> all($3)`,
      [owner.type, owner.id, MADE_DOCUMENT_KINDS],
    );
    const { files, bytes } = held ?? { files: 0, bytes: 0 };
    if (files >= this.config.DOSSIER_MAX_FILES) throw wrongFile('too-many-files');
    if (bytes + document.size > this.config.DOSSIER_MAX_BYTES) throw wrongFile('dossier-too-large');
  }

  private async recordDownload(actor: Actor | undefined, id: string): Promise<void> {
    if (!actor) throw notFound();
    await this.unitOfWork.run(actor, async (work) => {
      const document = await work.db.findOneByOrFail(Document, { id });
      work.record('document.download', document, { ownerType: document.ownerType, ownerId: document.ownerId });
    });
  }
}

function described(upload: Upload, owner: DocumentOwner, kinds: readonly DocumentKind[]): Partial<Document> {
  const kind = kinds.find((allowed) => allowed === upload.fields.get('kind'));
  if (!kind) throw wrongField('kind', 'not-in-list');
  const { name, mediaType, size, sha256 } = upload;
  const question = (owner.checkAnswer && upload.fields.get('question')) ?? null;
  return { ownerType: owner.type, ownerId: owner.id, kind, question, name, mediaType, size, sha256 };
}

/** The name may be a person's: it stays out of the chained trail (SEC-23). */
function traceOf({ id: documentId, kind, size, sha256, version }: Document) {
  return { documentId, kind, size, sha256, ...(version > 1 ? { version } : {}) };
}
