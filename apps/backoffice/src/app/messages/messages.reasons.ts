import { registerTexts } from '../core/texts';

const ANSWER = $localize`:@@messages.action.answer:Answer`;

registerTexts({
  reasons: {
    'message-to-answer': {
      why: $localize`:@@messages.reason.answer:Answer awaited from you`,
      action: ANSWER,
      path: (id) => `/messages/${id}#last-message`,
    },
    'answer-overdue': {
      why: $localize`:@@messages.reason.overdue:Answer that did not come in time`,
      action: $localize`:@@messages.action.see:See`,
    },
  },
});
