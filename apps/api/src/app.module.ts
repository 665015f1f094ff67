import { Module, type DynamicModule } from '@nestjs/common';
import { AgreementsModule } from './agreements/agreements.module';
import { ApplicationsModule } from './applications/applications.module';
import { AuditModule } from './audit/audit.module';
import { Clock } from './core/clock';
import { CallsModule } from './calls/calls.module';
import { ConceptsModule } from './concepts/concepts.module';
import type { Config } from './core/config';
import { BudgetModule } from './budget/budget.module';
import { CoreModule } from './core/core.module';
import { applicationDataSource } from './data-source';
import { DecisionsModule } from './decisions/decisions.module';
import { DocumentsModule } from './documents/documents.module';
import { FormsModule } from './forms/forms.module';
import { MessagesModule } from './messages/messages.module';
import { OrganisationsModule } from './organisations/organisations.module';
import { PaymentsModule } from './payments/payments.module';
import { ProgrammesModule } from './programmes/programmes.module';
import { ProjectsModule } from './projects/projects.module';
import { ReportsModule } from './reports/reports.module';
import { ReviewsModule } from './reviews/reviews.module';
import { PublicationModule } from './publication/publication.module';
import { UsersModule } from './users/users.module';

/** The product: the core and one module for each feature. */
@Module({})
export class AppModule {
  static with(config: Config, clock = new Clock()): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.with(config, applicationDataSource(config), clock),
        DocumentsModule,
        OrganisationsModule,
        ProgrammesModule,
        BudgetModule,
        FormsModule,
        CallsModule,
        ConceptsModule,
        UsersModule,
        ApplicationsModule,
        MessagesModule,
        ReviewsModule,
        ProjectsModule,
        DecisionsModule,
        AgreementsModule,
        ReportsModule,
        PaymentsModule,
        PublicationModule,
        AuditModule,
      ],
    };
  }
}
