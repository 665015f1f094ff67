import { registerTexts } from '../core/texts';

registerTexts({
  events: {
    'request.refused': (name) => $localize`:@@audit.event.refused:${name}:name: tried something and was refused.`,
    'audit.export': (name) => $localize`:@@audit.event.export:${name}:name: took the trail away as a table.`,
  },
  fields: {
    route: $localize`:@@audit.field.route:Request`,
    code: $localize`:@@audit.field.code:Code`,
    permission: $localize`:@@audit.field.permission:Missing right`,
    reason: $localize`:@@audit.field.reason:Reason`,
    from: $localize`:@@audit.field.from:State before`,
    to: $localize`:@@audit.field.to:State after`,
  },
});
