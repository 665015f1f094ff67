import { registerTexts } from '../core/texts';

registerTexts({
  reasons: {
    'call-question-to-answer': {
      why: $localize`:@@calls.reason.question:Questions about the call to be answered`,
      action: $localize`:@@calls.reason.question-action:Answer`,
      path: (id) => `/calls/${id}?questions=waiting#questions`,
    },
  },
});
