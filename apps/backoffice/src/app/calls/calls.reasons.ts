import { registerTexts } from '../core/texts';
import { CALL_ACTION_LABELS } from './call-labels';

registerTexts({
  reasons: {
    'call-to-complete': {
      why: $localize`:@@calls.reason.complete:Call to be completed`,
      action: $localize`:@@calls.reason.complete-action:Complete`,
    },
    'call-to-approve': {
      why: $localize`:@@calls.reason.approve:Decision of the Government to be recorded`,
      action: $localize`:@@calls.reason.approve-action:Record`,
    },
    'call-to-publish': {
      why: $localize`:@@calls.reason.publish:Call ready to be published`,
      action: CALL_ACTION_LABELS.publish,
    },
    'call-to-select': {
      why: $localize`:@@calls.reason.select:Call closed: selection to be started`,
      action: $localize`:@@calls.reason.select-action:Start`,
    },
  },
});
