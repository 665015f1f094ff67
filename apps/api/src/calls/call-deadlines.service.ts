import { Injectable } from '@nestjs/common';
import {
  localized,
  type CallDetail,
  type DeadlineExtensionPage,
  type DeadlineExtension as ShownExtension,
  type ExtendCall,
  type FieldError,
  type GiveExtension,
  type Language,
  type LocalizedText,
} from '@passerelle/contract';
import { worksFor, type Actor } from '../core/auth/actor';
import { Database } from '../core/database/database';
import { listPage } from '../core/lists/list-query';
import { Mail } from '../core/mail/mail';
import { formatDeadline, mailText, type MailTemplate } from '../core/mail/mail-text';
import { conflict, forbidden, refuseIfAny } from '../core/problems';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { DocumentsService } from '../documents/documents.service';
import { writersOf } from '../organisations/organisation.queries';
import { Call } from './call.entity';
import { emptyLanguages } from './call.rules';
import { showCall } from './call.view';
import { lockCall } from './calls.service';
import { DeadlineExtension } from './deadline-extension.entity';
import { EXTENDED, GIVEN_MORE_TIME } from './deadline.mail';
import { draftWriters, extensionList, extensionsVisibleTo, findDeadline } from './deadline.queries';
import { conceptErrors, isExtendable, laterDeadline } from './deadline.rules';

type Query = Record<string, string | undefined>;

interface Letter {
  to: readonly { personId: string; language: Language }[];
  template: MailTemplate;
  from: Date;
  until: Date;
  reason: LocalizedText | string;
  values?: Record<string, string>;
}

/** More time to apply, for everybody or for one organisation; a deadline only moves later (R22). */
@Injectable()
export class CallDeadlinesService {
  constructor(
    private readonly db: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly mail: Mail,
  ) {}

  list(actor: Actor, query: Query): Promise<DeadlineExtensionPage> {
    return listPage<ShownExtension>(this.db, extensionList, query, extensionsVisibleTo(actor));
  }

  /** For everybody, with a reason in both languages that is published with the call; who is writing hears of it. */
  extend(actor: Actor, id: string, { reason, ...deadline }: ExtendCall): Promise<CallDetail> {
    return this.change(actor, id, async (work, call) => {
      const from = call.closesAt;
      const { until, errors } = laterDeadline(deadline, from, work.now);
      const untranslated = emptyLanguages(reason).map((language) => ({ path: `reason.${language}`, code: 'required' }));
      refuseIfAny([...errors, ...untranslated]);
      Object.assign(call, { closesAt: until, extendedFrom: call.extendedFrom ?? from, extensionReason: reason });
      await work.db.save(call);
      work.record('call.extend', call, { from: from.toISOString(), until: until.toISOString(), reason });
      await this.write(work, call, { to: await draftWriters(work.db, id), template: EXTENDED, from, until, reason });
    });
  }

  /** For one organisation in one lot; whether it has a draft is not for the administration to know. */
  give(actor: Actor, id: string, { reason, stage, lotId, organisationId, ...day }: GiveExtension): Promise<CallDetail> {
    return this.change(actor, id, async (work, call) => {
      if (worksFor(actor, organisationId)) throw forbidden('conflict-of-interest', 'calls:prepare');
      const { application, concept, ...names } = await findDeadline(work.db, id, { lotId, organisationId });
      const previous = stage === 'concept' ? concept : application;
      refuseIfAny([
        ...unknown('lotId', names.lot),
        ...unknown('organisationId', names.organisation),
        ...(previous ? [] : [{ path: 'stage', code: 'no-concept-stage' }]),
      ]);
      const from = previous ?? application;
      const { until, errors } = laterDeadline(day, from, work.now);
      refuseIfAny(stage === 'concept' ? [...errors, ...conceptErrors(until, application)] : errors);
      const extension = work.db.create(DeadlineExtension, { lotId, organisationId, stage, previous: from, until });
      await work.db.save(Object.assign(extension, { reason, givenById: actor.id, givenAt: work.now }));
      await work.db.increment(Call, { id }, 'version', 1);
      const period = { from: from.toISOString(), until: until.toISOString() };
      work.record('deadline_extension.give', extension, { ...names, stage, ...period, reason });
      const to = await writersOf(work.db, organisationId);
      await this.write(work, call, { to, template: GIVEN_MORE_TIME[stage], from, until, reason, values: names });
    });
  }

  private change(actor: Actor, id: string, write: (work: Work, call: Call) => Promise<void>): Promise<CallDetail> {
    return this.unitOfWork.run(actor, async (work) => {
      const call = await lockCall(work, id);
      work.expectVersion(call);
      if (!isExtendable(call.state)) throw conflict('wrong-state');
      await write(work, call);
      return showCall(work.db, this.documents, actor, id, work.now);
    });
  }

  private async write(work: Work, call: Call, { to, template, from, until, reason, values }: Letter): Promise<void> {
    for (const { personId, language } of to)
      await this.mail.queue(work, {
        to: { personId },
        language,
        ...mailText(template, language, {
          call: call.code,
          title: localized(call.title, language),
          from: formatDeadline(from, language),
          until: formatDeadline(until, language),
          reason: localized(reason, language),
          ...values,
        }),
        about: { type: 'calls', id: call.id },
      });
  }
}

const unknown = (path: string, name: string): FieldError[] => (name === '' ? [{ path, code: 'not-in-list' }] : []);
