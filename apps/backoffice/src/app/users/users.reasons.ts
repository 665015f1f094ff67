import { registerTexts } from '../core/texts';

registerTexts({
  reasons: {
    'role-change-to-confirm': {
      why: $localize`:@@users.reason.role-change:Role change to be confirmed`,
      action: $localize`:@@users.people.confirm:Confirm`,
      path: (id) => `/users/${id}#role-changes`,
    },
  },
});
