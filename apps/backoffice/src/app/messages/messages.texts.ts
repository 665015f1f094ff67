import '../applications/applications.texts';
import { registerTexts } from '../core/texts';
import './messages.reasons';

registerTexts({
  problems: {
    'thread-closed': $localize`:@@messages.problem.closed:This conversation was closed meanwhile. What you wrote was not sent.`,
    'thread-full': $localize`:@@messages.problem.full:This conversation holds as many messages as it may. Begin a new one.`,
    'message-answered': $localize`:@@messages.problem.answered:The conversation has gone on. Add the file to a new message.`,
    'unknown-section': $localize`:@@messages.problem.section:The file has no such section.`,
    'due-by-administration': $localize`:@@messages.problem.due:Only the administration says until when it expects an answer.`,
    'due-in-past': $localize`:@@messages.problem.due-past:This day is over; choose today or a later one.`,
  },
  events: {
    'message_thread.open': (name) => $localize`:@@messages.event.open:${name}:name: began the conversation.`,
    'message_thread.post': (name) => $localize`:@@messages.event.post:${name}:name: wrote a message.`,
    'message_thread.close': (name) => $localize`:@@messages.event.close:${name}:name: closed the conversation.`,
    'message_thread.reopen': (name) => $localize`:@@messages.event.reopen:${name}:name: reopened the conversation.`,
    'message_thread.read': (name) => $localize`:@@messages.event.read:${name}:name: read the messages.`,
  },
});
