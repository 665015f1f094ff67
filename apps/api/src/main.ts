import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import { setUp } from './core/app-setup';
import { loadConfig } from './core/config';
import { limitServer, stopGracefully } from './core/http/server';
import { SetUpService } from './users/set-up.service';

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bodyParser: false,
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  setUp(app, config);
  limitServer(app.getHttpServer());
  await app.listen(config.PORT, config.HOST);
  stopGracefully(app);
  if (config.ROLE !== 'worker') await app.get(SetUpService).invite((line) => process.stdout.write(`${line}\n`));
  process.send?.('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
