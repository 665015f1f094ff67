import { Module } from '@nestjs/common';
import { Clock } from '../core/clock';
import { HomeSources } from '../core/home/home-sources';
import { DocumentsModule } from '../documents/documents.module';
import { MessageDocumentsController } from './message-documents.controller';
import { MessageDocumentsService } from './message-documents.service';
import { MessageNotices } from './message-notices';
import { announceMessages } from './message.home';
import { MessagesController } from './messages.controller';
import { MessagesService } from './messages.service';

@Module({
  imports: [DocumentsModule],
  controllers: [MessagesController, MessageDocumentsController],
  providers: [MessagesService, MessageNotices, MessageDocumentsService],
})
export class MessagesModule {
  constructor(sources: HomeSources, clock: Clock) {
    announceMessages(sources, clock);
  }
}
