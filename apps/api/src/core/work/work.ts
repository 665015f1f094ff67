import { PreconditionFailedException } from '@nestjs/common';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from '../auth/actor';
import type { NewAuditEvent } from '../audit/audit-writer';
import { conflict, forbidden, notFound } from '../problems';
import { storeAnswer } from './idempotency';
import { obstacle, type Governed, type Stateful, type Workflow } from './workflow';

/** A record as audit events name it. */
export interface Subject {
  id: string;
}

/** One business change: a transaction, one time, one actor, and the trail it leaves. Made by `UnitOfWork.run()`. */
export class Work {
  private readonly recorded: NewAuditEvent[] = [];
  private versionCompared = false;
  private toBeAnswered = false;

  constructor(
    /** The transaction. */
    readonly db: EntityManager,
    readonly actor: Actor,
    /** The time of every effect of this change. */
    readonly now: Date,
  ) {}

  get events(): readonly NewAuditEvent[] {
    return this.recorded;
  }

  /** True when the client had to name a version and nobody compared it: a defect the unit of work refuses. */
  get versionForgotten(): boolean {
    return this.actor.request.ifMatch !== undefined && !this.versionCompared;
  }

  /** True when the request goes on in transactions of its own, the last of which says what it is answered with. */
  get answersLater(): boolean {
    return this.toBeAnswered;
  }

  /** Keeps the idempotency key of the request as running after this change: its last change calls `answer` (SEC-13). */
  answerLater(): void {
    this.toBeAnswered = true;
  }

  /** What a repetition of the request is answered with, when an earlier change left that open. */
  answer(answer: unknown): Promise<void> {
    return storeAnswer(this.db, this.actor, answer);
  }

  /** Leaves a trace of what happened. The action reads `application.submit`; the table of the entity names the subject's feature. */
  record(action: string, subject: Subject, data: Record<string, unknown> = {}, onBehalfOf?: string): void {
    this.recorded.push({
      action,
      subjectType: this.tableOf(subject),
      subjectId: subject.id,
      data,
      ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    });
  }

  /** Leaves a trace of something refused (SEC-20). */
  recordRefusal(route: string, code: string, permission?: string): void {
    this.recorded.push({
      action: 'request.refused',
      subjectType: 'requests',
      subjectId: null,
      data: { route, code, ...(permission === undefined ? {} : { permission }) },
    });
  }

  /** Leaves a trace of what is about a feature and none of its records, such as a sign-in to no account. */
  recordAbout(feature: string, action: string, data: Record<string, unknown> = {}): void {
    this.recorded.push({ action, subjectType: feature, subjectId: null, data });
  }

  /** Leaves a trace of a list that somebody took away (SEC-20). */
  recordExport(action: string, feature: string, query: object): void {
    this.recordAbout(feature, action, { query });
  }

  /** Saves a record and leaves a trace with what changed. */
  async save<Entity extends Subject>(entity: Entity, action: string, changes: object = {}): Promise<Entity> {
    await this.db.save(entity);
    this.record(action, entity, { changes });
    return entity;
  }

  /**
   * Loads a record for change and locks it until the end of the transaction. 404 when `where`, which holds the
   * visibility of the actor, finds nothing.
   */
  async lock<Entity extends ObjectLiteral>(target: EntityTarget<Entity>, where: FindOptionsWhere<Entity>) {
    const entity = await this.db.findOne(target, { where, lock: { mode: 'pessimistic_write' } });
    if (!entity) throw notFound();
    return entity;
  }

  /** 412 when the client decided on another version than the one in `entity` (SEC-14). Nothing to compare, nothing refused. */
  expectVersion(entity: { version: number }): void {
    this.versionCompared = true;
    const { ifMatch } = this.actor.request;
    if (ifMatch === undefined || ifMatch === entity.version) return;
    throw new PreconditionFailedException({
      message: 'stale',
      errorCode: 'stale',
      currentVersion: entity.version,
    });
  }

  /** Refuses an action that the workflow does not allow the actor now: 403 for who it is, 409 for how the record stands. */
  expectAllowed<Action extends string, State extends string, Entity extends Governed<State>>(
    workflow: Workflow<Action, State, Entity>,
    entity: Entity,
    action: Action,
  ): void {
    const code = obstacle(workflow, entity, action, this.actor);
    if (code === 'not-permitted' || code === 'four-eyes' || code === 'conflict-of-interest')
      throw forbidden(code, workflow[action].permission);
    if (code !== undefined) throw conflict(code);
  }

  /** Performs an action of a workflow: permission, state and `unless` are checked, the state is set, saved and recorded. */
  async advance<Action extends string, State extends string, Entity extends Stateful<State>>(
    workflow: Workflow<Action, State, Entity>,
    entity: Entity,
    action: Action,
    data: Record<string, unknown> = {},
    onBehalfOf?: string,
  ): Promise<Entity> {
    this.expectAllowed(workflow, entity, action);
    const { to } = workflow[action];
    const from = entity.state;
    entity.state = to;
    await this.db.save(entity);
    this.record(`${singular(this.tableOf(entity))}.${action}`, entity, { ...data, from, to }, onBehalfOf);
    return entity;
  }

  private tableOf(subject: object): string {
    return this.db.dataSource.getMetadata(subject.constructor).tableName;
  }
}

/** `applications` → `application`, `recoveries` → `recovery`, `budget_lines` → `budget_line`. */
function singular(table: string): string {
  return table.endsWith('ies') ? `${table.slice(0, -3)}y` : table.replace(/s$/, '');
}
