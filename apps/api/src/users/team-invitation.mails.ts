import type { MailTemplate } from '../core/mail/mail-text';

/** To somebody whom an owner of a partner organisation invites to its team. */
export const TEAM_INVITATION: MailTemplate = {
  fr: {
    subject: 'Invitation à travailler pour {organisation} dans Passerelle',
    text: `Bonjour,

{inviter} vous invite à travailler pour « {organisation} » dans Passerelle, l'application de gestion de la coopération au développement de la Région de Bruxelles-Capitale.

Acceptez l'invitation ici :
{link}

Ce lien est valable 7 jours et ne sert qu'une fois. Si vous ne connaissez pas cette organisation, ne faites rien.

Brussels International`,
  },
  nl: {
    subject: 'Uitnodiging om in Passerelle voor {organisation} te werken',
    text: `Goeiedag,

{inviter} nodigt u uit om voor “{organisation}” te werken in Passerelle, de toepassing voor het beheer van de ontwikkelingssamenwerking van het Brussels Hoofdstedelijk Gewest.

Aanvaard de uitnodiging hier:
{link}

Deze link is 7 dagen geldig en werkt maar één keer. Kent u deze organisatie niet, dan hoeft u niets te doen.

Brussels International`,
  },
  en: {
    subject: 'Invitation to work for {organisation} in Passerelle',
    text: `Hello,

{inviter} invites you to work for “{organisation}” in Passerelle, which manages the development cooperation of the Brussels-Capital Region.

Accept the invitation here:
{link}

The link is valid for 7 days and works once. If you do not know this organisation, do nothing.

Brussels International`,
  },
};
