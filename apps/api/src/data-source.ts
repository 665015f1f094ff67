import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { ConceptNoteReminder } from './concepts/concept-note-reminder.entity';
import { ConceptNoteSnapshot } from './concepts/concept-note-snapshot.entity';
import { ConceptNote } from './concepts/concept-note.entity';
import { AuditEvent } from './core/audit/audit-event.entity';
import type { Config } from './core/config';
import { dataSourceOptions } from './core/database/data-source-options';
import { MailMessage } from './core/mail/mail-message.entity';
import { IdempotencyKey } from './core/work/idempotency';
import { Document } from './documents/document.entity';
import { Organisation } from './organisations/organisation.entity';
import { BankRecord } from './organisations/bank-record.entity';
import { OrganisationDocument } from './organisations/organisation-document.entity';
import { Theme } from './programmes/theme.entity';
import { PartnerRegion } from './programmes/partner-region.entity';
import { Place } from './programmes/place.entity';
import { PartnerAgreement } from './programmes/partner-agreement.entity';
import { Crisis } from './programmes/crisis.entity';
import { ApprovalThreshold } from './programmes/approval-threshold.entity';
import { InstalmentTemplate } from './programmes/instalment-template.entity';
import { Setting } from './programmes/setting.entity';
import { BudgetLine } from './budget/budget-line.entity';
import { BudgetMovement } from './budget/budget-movement.entity';
import { Call } from './calls/call.entity';
import { CallQuestion } from './calls/call-question.entity';
import { CallReminder, CallSubscription } from './calls/call-subscription.entity';
import { DeadlineExtension } from './calls/deadline-extension.entity';
import { LotTemplate } from './calls/lot-template.entity';
import { Lot } from './calls/lot.entity';
import { Form } from './forms/form.entity';
import { FormTemplate } from './forms/form-template.entity';
import { PublishedForm } from './forms/form-version.entity';
import { Application } from './applications/application.entity';
import { ApplicationProfileDocument } from './applications/application-profile-document.entity';
import { ApplicationRole } from './applications/application-role.entity';
import { ApplicationSnapshot } from './applications/application-snapshot.entity';
import { CorrectionRound } from './applications/correction-round.entity';
import { EditOnBehalfRow } from './applications/edit-on-behalf.entity';
import { MessageThread } from './messages/message-thread.entity';
import { Message } from './messages/message.entity';
import { Screening } from './reviews/screening.entity';
import { ScoreSheet } from './reviews/score-sheet.entity';
import { Project } from './projects/project.entity';
import {
  HistoricTransactionRow,
  ProjectOrganisation,
  ProjectPlaceRow,
  ProjectTotal,
} from './projects/project-children.entity';
import { Decision } from './decisions/decision.entity';
import { DecisionStep } from './decisions/decision-step.entity';
import { Agreement } from './agreements/agreement.entity';
import { Instalment } from './agreements/instalment.entity';
import { Commitment } from './agreements/commitment.entity';
import { Report } from './reports/report.entity';
import { Claim } from './payments/claim.entity';
import { Recovery } from './payments/recovery.entity';
import { Repayment } from './payments/repayment.entity';
import { IatiExportRow } from './publication/iati-export.entity';
import { IatiImport } from './publication/iati-import.entity';
import { Membership } from './users/membership.entity';
import { PasswordLink } from './users/password-link.entity';
import { RoleChange } from './users/role-change.entity';
import { TeamInvitation } from './users/team-invitation.entity';
import { User } from './users/user.entity';

/** Every entity, in the order of the life cycle. */
const ENTITIES = [
  AuditEvent,
  IdempotencyKey,
  MailMessage,
  Organisation,
  BankRecord,
  User,
  Membership,
  RoleChange,
  PasswordLink,
  TeamInvitation,
  Document,
  OrganisationDocument,
  Theme,
  PartnerRegion,
  Place,
  PartnerAgreement,
  Crisis,
  ApprovalThreshold,
  InstalmentTemplate,
  Setting,
  BudgetLine,
  BudgetMovement,
  Form,
  PublishedForm,
  FormTemplate,
  LotTemplate,
  Call,
  Lot,
  CallQuestion,
  CallSubscription,
  CallReminder,
  DeadlineExtension,
  ConceptNote,
  ConceptNoteSnapshot,
  ConceptNoteReminder,
  Application,
  ApplicationSnapshot,
  ApplicationProfileDocument,
  CorrectionRound,
  EditOnBehalfRow,
  ApplicationRole,
  MessageThread,
  Message,
  Screening,
  ScoreSheet,
  Project,
  HistoricTransactionRow,
  ProjectOrganisation,
  ProjectPlaceRow,
  ProjectTotal,
  Decision,
  DecisionStep,
  Agreement,
  Instalment,
  Commitment,
  Report,
  Claim,
  Recovery,
  Repayment,
  IatiExportRow,
  IatiImport,
];

const MIGRATIONS = [join(__dirname, 'migrations', '*-*.{js,ts}')];

/** The DataSource the API works with: a role that owns no table. */
export function applicationDataSource(config: Config): DataSourceOptions {
  return dataSourceOptions({
    url: config.DATABASE_URL,
    entities: ENTITIES,
    migrations: [],
    pool: config.DATABASE_POOL,
  });
}

/** The DataSource of the role that owns the tables, for migrations and the drift test. */
export function ownerDataSource(url: string): DataSource {
  return new DataSource(dataSourceOptions({ url, entities: ENTITIES, migrations: MIGRATIONS, pool: 2 }, true));
}
