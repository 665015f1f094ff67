import { registerTexts } from '../core/texts';

registerTexts({
  problems: {
    'link-not-valid': $localize`:@@users.problem.link-not-valid:This link is too old or was used already. Ask for another one.`,
    'email-taken': $localize`:@@users.problem.email-taken:Somebody already has an account with this e-mail address.`,
    'own-rights': $localize`:@@users.problem.own-rights:Nobody changes his own rights.`,
    'own-account': $localize`:@@users.problem.own-account:Nobody closes or opens his own account.`,
    'role-not-for-organisation': $localize`:@@users.problem.role-not-for-organisation:This role does not exist in this organisation.`,
    'organisation-unknown': $localize`:@@users.problem.organisation-unknown:Choose an organisation of the list.`,
    'role-already-held': $localize`:@@users.problem.role-already-held:This person already has this role.`,
    'role-not-held': $localize`:@@users.problem.role-not-held:This person does not have this role.`,
    'role-change-waiting': $localize`:@@users.problem.role-change-waiting:A change of this role already waits for a second administrator.`,
  },
  events: {
    'user.sign-in': (name) => $localize`:@@users.event.sign-in:${name}:name: let somebody sign in.`,
    'user.sign-in-refused': (name) => $localize`:@@users.event.sign-in-refused:${name}:name: refused a sign-in.`,
    'user.sign-in-blocked': (name) =>
      $localize`:@@users.event.sign-in-blocked:${name}:name: blocked sign-ins for 15 minutes after too many failures.`,
    'user.ask-password': () => $localize`:@@users.event.ask-password:A link to choose a new password was asked for.`,
    'user.choose-password': (name) =>
      $localize`:@@users.event.choose-password:${name}:name: chose a password with the link that was mailed.`,
    'user.offer-set-up': () =>
      $localize`:@@users.event.offer-set-up:The first start printed a link that makes the first administrator.`,
    'user.set-up': () =>
      $localize`:@@users.event.set-up:The first administrator was made with the link of the first start.`,
  },
  reasons: {
    'role-change-to-confirm': {
      why: $localize`:@@users.reason.role-change:Role change to be confirmed`,
      action: $localize`:@@users.people.confirm:Confirm`,
    },
  },
});
