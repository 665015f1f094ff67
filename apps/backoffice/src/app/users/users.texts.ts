import type { Role } from '@passerelle/contract';
import { ROLE_LABELS } from '../core/labels';
import { registerTexts, type EventText } from '../core/texts';
import './users.reasons';

const roleOf = (data: Parameters<EventText>[1]): string => ROLE_LABELS[data['role'] as Role];

/** A role of the administration is proposed first; every other one has effect at once (SEC-5). */
const roleChanged: EventText = (name, data) => {
  const role = roleOf(data);
  if (data['to'] === 'confirmed')
    return data['kind'] === 'grant'
      ? $localize`:@@users.event.role-given:${name}:name: gave the role “${role}:role:”.`
      : $localize`:@@users.event.role-taken:${name}:name: took the role “${role}:role:” away.`;
  return data['kind'] === 'grant'
    ? $localize`:@@users.event.role-to-give:${name}:name: proposed to give the role “${role}:role:”.`
    : $localize`:@@users.event.role-to-take:${name}:name: proposed to take the role “${role}:role:” away.`;
};

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
    'invitation-not-valid': $localize`:@@users.problem.invitation-not-valid:This invitation is too old, was withdrawn or was accepted already. Ask for another one.`,
    'invitation-has-account': $localize`:@@users.problem.invitation-has-account:This address has an account already. Sign in with it to accept.`,
    'invitation-for-other-address': $localize`:@@users.problem.invitation-for-other-address:The invitation was sent to another address. Sign in with that one.`,
    'already-member': $localize`:@@users.problem.already-member:This person already works for the organisation.`,
    'team-full': $localize`:@@users.problem.team-full:The team has too many people or waiting invitations. Withdraw one first.`,
    'last-owner': $localize`:@@users.problem.last-owner:Somebody must stay responsible. Hand the organisation over first.`,
    'role-change-waiting': $localize`:@@users.problem.role-change-waiting:A change of this role already waits for a second administrator.`,
  },
  events: {
    'user.invite': (name) => $localize`:@@users.event.invite:${name}:name: made the account and invited the person.`,
    'user.join': (name) => $localize`:@@users.event.user-join:${name}:name: made an account with an invitation.`,
    'team.invite': (name) => $localize`:@@users.event.team-invite:${name}:name: invited somebody to the team.`,
    'team.invite-again': (name) =>
      $localize`:@@users.event.team-invite-again:${name}:name: sent somebody a new invitation to the team.`,
    'team.forget-invitations': () =>
      $localize`:@@users.event.team-forget:Invitations to teams that had expired were erased.`,
    'team.revoke-invitation': (name) =>
      $localize`:@@users.event.team-revoke:${name}:name: withdrew an invitation to the team.`,
    'team.join': (name) => $localize`:@@users.event.team-join:${name}:name: accepted the invitation to the team.`,
    'team.change-role': (name) =>
      $localize`:@@users.event.team-role:${name}:name: changed the role of a member of the team.`,
    'team.remove': (name) => $localize`:@@users.event.team-remove:${name}:name: removed a member from the team.`,
    'team.hand-over': (name) =>
      $localize`:@@users.event.team-hand-over:${name}:name: handed the organisation over and stayed as editor.`,
    'user.disable': (name) => $localize`:@@users.event.disable:${name}:name: closed the account.`,
    'user.enable': (name) => $localize`:@@users.event.enable:${name}:name: opened the account again.`,
    'role_change.propose': roleChanged,
    'role_change.confirm': roleChanged,
    'role_change.refuse': (name, data) =>
      $localize`:@@users.event.role-refused:${name}:name: refused the change of the role “${roleOf(data)}:role:”.`,
    'user.change-password': (name) => $localize`:@@users.event.change-password:${name}:name: changed the password.`,
    'user.choose-language': (name) => $localize`:@@users.event.choose-language:${name}:name: chose another language.`,
    'user.switch-organisation': (name) =>
      $localize`:@@users.event.switch-organisation:${name}:name: went on for another organisation.`,
    'user.sign-out': (name) => $localize`:@@users.event.sign-out:${name}:name: signed out.`,
    'user.end-session': (name) => $localize`:@@users.event.end-session:${name}:name: ended one session.`,
    'user.end-sessions': (name) => $localize`:@@users.event.end-sessions:${name}:name: ended the sessions.`,
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
  fields: {
    member: $localize`:@@users.field.member:Member`,
    memberRole: $localize`:@@users.people.role:Role`,
  },
  codes: { memberRole: ROLE_LABELS },
});
