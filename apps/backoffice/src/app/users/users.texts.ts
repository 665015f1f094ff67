import { registerTexts } from '../core/texts';

registerTexts({
  problems: {
    'four-eyes': $localize`:@@users.problem.four-eyes:Another person than the one who prepared this has to do it.`,
    'email-taken': $localize`:@@users.problem.email-taken:Somebody already has an account with this e-mail address.`,
    'own-rights': $localize`:@@users.problem.own-rights:Nobody changes his own rights.`,
    'own-account': $localize`:@@users.problem.own-account:Nobody closes or opens his own account.`,
    'role-not-for-organisation': $localize`:@@users.problem.role-not-for-organisation:This role does not exist in this organisation.`,
    'organisation-unknown': $localize`:@@users.problem.organisation-unknown:Choose an organisation of the list.`,
    'role-already-held': $localize`:@@users.problem.role-already-held:This person already has this role.`,
    'role-not-held': $localize`:@@users.problem.role-not-held:This person does not have this role.`,
    'role-change-waiting': $localize`:@@users.problem.role-change-waiting:A change of this role already waits for a second administrator.`,
  },
  reasons: {
    'role-change-to-confirm': {
      why: $localize`:@@users.reason.role-change:Role change to be confirmed`,
      action: $localize`:@@users.people.confirm:Confirm`,
    },
  },
});
