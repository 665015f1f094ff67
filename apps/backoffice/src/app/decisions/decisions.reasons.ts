import { registerTexts } from '../core/texts';

const REGISTER = $localize`:@@decisions.reason.register-action:Register`;
const RECORD = $localize`:@@decisions.reason.record-action:Decide`;
const reason = (why: string, action = RECORD) => ({ why, action });

registerTexts({
  reasons: {
    'decision-to-start': reason(
      $localize`:@@decisions.reason.start:Decision file prepared: start its approval`,
      $localize`:@@decisions.reason.start-action:Start`,
    ),
    'decision-management': reason($localize`:@@decisions.reason.management:Waits for the management`),
    'decision-inspector': reason($localize`:@@decisions.reason.inspector:Waits for your opinion`),
    'decision-budget-minister': reason($localize`:@@decisions.reason.budget-minister:Waits for your agreement`),
    'decision-government': reason(
      $localize`:@@decisions.reason.government:Waits for the deliberation of the Government`,
    ),
    'decision-minister': reason($localize`:@@decisions.reason.minister:Waits for the minister`),
    'decision-to-overrule': reason($localize`:@@decisions.reason.overrule:Blocked by an unfavourable opinion`),
    'decision-to-award': reason(
      $localize`:@@decisions.reason.award:Chain complete: grant to be awarded`,
      $localize`:@@decisions.reason.award-action:Award`,
    ),
    'decision-to-register': reason(
      $localize`:@@decisions.reason.register:Waits for a body of the chain: register what it signs`,
      REGISTER,
    ),
    'overruling-to-register': reason(
      $localize`:@@decisions.reason.register-overruling:Blocked by an unfavourable opinion: register the act that overrules it`,
      REGISTER,
    ),
    'award-to-register': reason(
      $localize`:@@decisions.reason.register-award:Chain complete: register the signed award decree`,
      REGISTER,
    ),
  },
});
