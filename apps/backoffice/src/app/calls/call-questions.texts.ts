import { registerTexts } from '../core/texts';
import './call-questions.reasons';

registerTexts({
  problems: {
    'after-deadline': $localize`:@@calls.problem.after-deadline:Questions have to end before the deadline of the call.`,
    'questions-not-taken': $localize`:@@calls.problem.questions-not-taken:No questions are taken about this call.`,
    'questions-closed': $localize`:@@calls.problem.questions-closed:The time for questions is over. The answers stay on this page.`,
    'too-many-questions': $localize`:@@calls.problem.too-many-questions:You asked several questions in a short time. Wait a quarter of an hour and try again.`,
    'answer-published': $localize`:@@calls.problem.answer-published:The answer is published already; publish a correction instead.`,
    'reminders-over': $localize`:@@calls.problem.reminders-over:The call is closed: there is nothing left to be reminded of.`,
    'reminder-link-not-valid': $localize`:@@calls.problem.reminder-link:This link is too old or was used already. Ask for another one on the page of the call.`,
    'too-many-mails': $localize`:@@calls.problem.too-many-mails:Too many requests in a short time. Wait a quarter of an hour and try again.`,
  },
  events: {
    'call.clone': (name, data) =>
      $localize`:@@calls.history.clone:${name}:name: prepared the call from call ${String(data['from'])}:call:.`,
    'lot.clone': (name, data) =>
      $localize`:@@calls.history.lot-clone:${name}:name: added lot ${String(data['code'])}:lot: from lot ${String(data['from'])}:source:.`,
    'call.ask-question': (name) => $localize`:@@calls.history.ask:${name}:name: asked a question about the call.`,
    'call.answer-question': (name) => $localize`:@@calls.history.answer:${name}:name: wrote a draft of an answer.`,
    'call.publish-answer': (name, data) =>
      $localize`:@@calls.history.publish-answer:${name}:name: published the answer to question ${String(data['number'])}:number:.`,
    'call.correct-answer': (name, data) =>
      $localize`:@@calls.history.correct-answer:${name}:name: corrected the answer to question ${String(data['number'])}:number:.`,
    'call_subscription.ask': () =>
      $localize`:@@calls.history.subscription-ask:A visitor asked for reminders of a call.`,
    'call_subscription.confirm': () =>
      $localize`:@@calls.history.subscription-confirm:A visitor confirmed an address for reminders of a call.`,
    'call_subscription.end': () =>
      $localize`:@@calls.history.subscription-end:A visitor ended the reminders of a call.`,
    'call_subscription.remind': (_name, data) =>
      $localize`:@@calls.history.remind:Reminders of calls were sent; number: ${String(data['mails'])}:count:.`,
    'call_subscription.forget': (_name, data) =>
      $localize`:@@calls.history.forget:Addresses for reminders were erased; number: ${String(data['addresses'])}:count:.`,
  },
  fields: {
    questionsUntil: $localize`:@@calls.field.questions-until:Questions until`,
    question: $localize`:@@calls.field.question:Question`,
    answer: $localize`:@@calls.field.answer:Answer`,
  },
});
