import { registerTexts } from '../core/texts';

registerTexts({
  events: {
    'request.refused': (name) => $localize`:@@audit.event.refused:${name}:name: tried something and was refused.`,
    'audit.export': (name) => $localize`:@@audit.event.export:${name}:name: took the trail away as a table.`,
    'mail.send': () => $localize`:@@audit.event.mail-sent:The message was sent.`,
    'mail.fail': () => $localize`:@@audit.event.mail-failed:The message could not be sent.`,
    'core.sweep': (name) =>
      $localize`:@@audit.event.sweep:${name}:name: removed ended sessions, old idempotency keys and counters.`,
  },
  fields: {
    route: $localize`:@@audit.field.route:Request`,
    permission: $localize`:@@audit.field.permission:Missing right`,
    reason: $localize`:@@audit.field.reason:Reason`,
    from: $localize`:@@audit.field.from:State before`,
    sessions: $localize`:@@audit.field.sessions:Sessions`,
    idempotencyKeys: $localize`:@@audit.field.idempotency-keys:Idempotency keys`,
    rateLimits: $localize`:@@audit.field.rate-limits:Counters of attempts`,
    by: $localize`:@@audit.field.by:What was blocked`,
    demo: $localize`:@@audit.field.demo:Demo`,
    to: $localize`:@@audit.field.to:State after`,
  },
});
