import { Injectable } from '@nestjs/common';
import {
  callPhase,
  EMPTY_FORM,
  PUBLIC_CALL_STATES,
  withoutNotes,
  type CallState,
  type PublicCall,
  type PublicCalls,
  type PublicForm,
  type PublicQuestion,
  type PublicQuestionPage,
} from '@passerelle/contract';
import type { Response } from 'express';
import { Clock } from '../core/clock';
import { Database, firstRow, rows } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { notFound } from '../core/problems';
import { DocumentsService } from '../documents/documents.service';
import { findLatestVersion } from '../forms/form.queries';
import { publicQuestionList, publishedQuestions } from './call-question.queries';
import { LOT_JSON } from './call.queries';
import { isPublic, withoutUploader } from './call.view';
import { CALL_EXTENSION } from './deadline.queries';
import { FORM_OF_LOT } from './lot.queries';

type Row = Omit<PublicCall, 'now' | 'phase' | 'documents'> & { state: CallState; formId: string };

/** Calls as everybody may read them, signed in or not: from their publication on. */
@Injectable()
export class PublicCallsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
  ) {}

  async list(): Promise<PublicCalls> {
    const listed = PUBLIC_CALL_STATES.filter((state) => state !== 'archived');
    return { calls: await this.show(await this.find('c.state = any($1::text[])', listed)) };
  }

  async detail(code: string): Promise<PublicCall> {
    const [call] = await this.show(await this.published(code));
    if (!call) throw notFound();
    return call;
  }

  /** What an application would answer that is started now, in a lot or without a form of a lot; the notes for colleagues stay inside. */
  async form(code: string, lotId?: string): Promise<PublicForm> {
    const [call] = await this.published(code);
    if (!call) throw notFound();
    const latest = await findLatestVersion(this.db, await this.formIdOf(call, lotId));
    return { version: latest?.number ?? null, definition: withoutNotes(latest?.definition ?? EMPTY_FORM) };
  }

  /** Published questions with their answers, newest last. */
  async questions(code: string, query: Record<string, string | undefined>): Promise<PublicQuestionPage> {
    const [call] = await this.published(code);
    if (!call) throw notFound();
    return listPage<PublicQuestion>(this.db, publicQuestionList, query, publishedQuestions(call.id));
  }

  async send(code: string, documentId: string, response: Response): Promise<void> {
    const [call] = await this.published(code);
    if (!call) throw notFound();
    const attached = await this.documents.list(this.db, 'calls', [call.id]);
    if (!attached.some((document) => document.id === documentId && isPublic(document))) throw notFound();
    return this.documents.send(undefined, response, { type: 'calls', id: call.id }, documentId);
  }

  private async formIdOf({ id, formId }: Row, lotId: string | undefined): Promise<string> {
    if (lotId === undefined) return formId;
    const lot = await firstRow<{ formId: string }>(
      this.db,
      `select ${FORM_OF_LOT} as "formId" from lots l join calls c on c.id = l.call_id where l.id = $1 and c.id = $2`,
      [lotId, id],
    );
    if (!lot) throw notFound();
    return lot.formId;
  }

  private published(code: string): Promise<Row[]> {
    return this.find('c.state = any($1::text[]) and lower(c.code) = lower($2)', PUBLIC_CALL_STATES, code);
  }

  private find(condition: string, ...parameters: unknown[]): Promise<Row[]> {
    const names = (table: string, ids: string) =>
      `(select coalesce(json_agg(f.name order by f.code), '[]') from ${table} f where f.id = any(${ids}))`;
    return rows<Row>(
      this.db,
      `select c.id, c.code, c.title, c.summary, c.state, c.form_id as "formId", c.contact_email as "contactEmail",
              to_json(c.opens_at) #>> '{}' as "opensAt", to_json(c.closes_at) #>> '{}' as "closesAt",
              to_json(c.questions_until) #>> '{}' as "questionsUntil",
              ${CALL_EXTENSION} as extension,
              json_build_object('amount', coalesce((select sum(l.envelope_amount) from lots l where l.call_id = c.id), 0)
                ::numeric(15, 2)::text, 'currency', 'EUR') as envelope,
              (select coalesce(json_agg((${LOT_JSON})::jsonb - '{themeIds,regionIds,instalmentTemplateId,budgetCode,scoreThreshold,maxPerOrganisation}'::text[]
                  || jsonb_build_object('themes', ${names('themes', 'l.theme_ids')}, 'regions', ${names('partner_regions', 'l.region_ids')})
                order by l.code), '[]') from lots l where l.call_id = c.id) as lots
       from calls c where ${condition} order by c.closes_at desc, c.id limit 100`,
      parameters,
    );
  }

  private async show(found: readonly Row[]): Promise<PublicCall[]> {
    const now = this.clock.now().toISOString();
    const documents = await this.documents.listByOwner(
      this.db,
      'calls',
      found.map(({ id }) => id),
    );
    return found.map(({ state, formId: _form, ...call }) => ({
      ...call,
      now,
      phase: callPhase({ state, opensAt: call.opensAt, closesAt: call.closesAt }, now),
      documents: (documents.get(call.id) ?? []).filter(isPublic).map(withoutUploader),
    }));
  }
}
