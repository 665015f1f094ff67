import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ThrottlerGuard, ThrottlerModule } from '@nestjs/throttler';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import type { DataSourceOptions } from 'typeorm';
import { AnchorFolder } from './audit/anchor-folder';
import { Anchors } from './audit/anchors';
import { RefusalFilter } from './audit/refusal.filter';
import { createCsrf, CSRF } from './auth/csrf';
import { createPassport, PASSPORT } from './auth/passport';
import { Passwords } from './auth/passwords';
import { PermissionGuard } from './auth/permission.guard';
import { RightsChanges } from './auth/rights-changes';
import { Clock } from './clock';
import { CONFIG, type Config } from './config';
import { Database } from './database/database';
import { DiskFileStore } from './files/disk-file-store';
import { FileStore } from './files/file-store';
import { HealthController } from './health/health.controller';
import { Lifecycle } from './health/lifecycle';
import { HomeController } from './home/home.controller';
import { HomeService } from './home/home.service';
import { HomeSources } from './home/home-sources';
import { CspReportsController } from './http/csp-reports.controller';
import { FormGuard } from './http/form.guard';
import { IdempotencyInterceptor } from './http/idempotency.interceptor';
import { IfMatchInterceptor } from './http/if-match.interceptor';
import { ProblemFilter } from './http/problem.filter';
import { loggerOptions } from './http/logging';
import { WrongMethodFilter } from './http/wrong-method.filter';
import { Jobs } from './jobs/jobs';
import { Sweep } from './jobs/sweep';
import { CsvExport } from './lists/csv';
import { ListFiles } from './lists/list-file';
import { ExportPool } from './lists/export-pool';
import { XlsxExport } from './lists/xlsx';
import { Mail } from './mail/mail';
import { MailSender } from './mail/mail-sender';
import { OutboxController } from './mail/outbox.controller';
import { MatchSources } from './matches/match-sources';
import { DocsController } from './openapi/docs.controller';
import { OPENAPI, OpenApiHolder } from './openapi/openapi';
import { UnitOfWork } from './work/unit-of-work';

const MINUTE_MS = 60_000;

/** What every feature stands on. It knows no domain word. */
@Global()
@Module({})
export class CoreModule {
  static with(config: Config, database: DataSourceOptions, clock: Clock): DynamicModule {
    return {
      module: CoreModule,
      imports: [
        DiscoveryModule,
        LoggerModule.forRoot(loggerOptions(config)),
        TypeOrmModule.forRoot({ ...database, retryAttempts: 0 }),
        ThrottlerModule.forRoot([{ ttl: MINUTE_MS, limit: config.REQUESTS_PER_MINUTE }]),
      ],
      controllers: [CspReportsController, DocsController, HealthController, HomeController, OutboxController],
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: OPENAPI, useValue: new OpenApiHolder() },
        { provide: PASSPORT, useFactory: createPassport },
        { provide: CSRF, useValue: createCsrf(config) },
        { provide: APP_GUARD, useClass: ThrottlerGuard },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_GUARD, useClass: FormGuard },
        { provide: APP_INTERCEPTOR, useClass: IfMatchInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_FILTER, useClass: RefusalFilter },
        { provide: APP_FILTER, useClass: WrongMethodFilter },
        { provide: Clock, useValue: clock },
        AnchorFolder,
        Anchors,
        Database,
        UnitOfWork,
        CsvExport,
        ExportPool,
        XlsxExport,
        ListFiles,
        HomeSources,
        HomeService,
        Lifecycle,
        { provide: FileStore, useClass: DiskFileStore },
        Jobs,
        Mail,
        MailSender,
        MatchSources,
        Passwords,
        RightsChanges,
        Sweep,
      ],
      exports: [
        CONFIG,
        CSRF,
        PASSPORT,
        Clock,
        AnchorFolder,
        Database,
        UnitOfWork,
        CsvExport,
        ListFiles,
        HomeSources,
        FileStore,
        Jobs,
        Mail,
        MatchSources,
        Passwords,
        RightsChanges,
      ],
    };
  }
}
