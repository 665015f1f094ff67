import type { MailTemplate } from '../core/mail/mail-text';

/** To a person for whom an administrator made an account. */
export const INVITATION: MailTemplate = {
  fr: {
    subject: 'Votre compte Passerelle',
    text: `Bonjour {name},

Un compte a été créé pour vous dans Passerelle, l'application de gestion de la coopération au développement de la Région de Bruxelles-Capitale.

Choisissez votre mot de passe :
{link}

Ce lien est valable 7 jours et ne sert qu'une fois. Passé ce délai, demandez-en un nouveau par « Mot de passe oublié ? » sur la page de connexion.

Brussels International`,
  },
  nl: {
    subject: 'Uw account in Passerelle',
    text: `Dag {name},

Er is voor u een account aangemaakt in Passerelle, de toepassing voor het beheer van de ontwikkelingssamenwerking van het Brussels Hoofdstedelijk Gewest.

Kies uw wachtwoord:
{link}

Deze link is 7 dagen geldig en werkt maar één keer. Vraag daarna een nieuwe aan via “Wachtwoord vergeten?” op de aanmeldpagina.

Brussels International`,
  },
  en: {
    subject: 'Your Passerelle account',
    text: `Hello {name},

An account was made for you in Passerelle, which manages the development cooperation of the Brussels-Capital Region.

Choose your password:
{link}

The link is valid for 7 days and works once. After that, ask for a new one with “Forgot your password?” on the sign-in page.

Brussels International`,
  },
};

/** To a person who forgot the password. */
export const RESET: MailTemplate = {
  fr: {
    subject: 'Choisir un nouveau mot de passe',
    text: `Bonjour {name},

Quelqu'un, sans doute vous, a demandé un nouveau mot de passe pour votre compte Passerelle. Choisissez-le ici :
{link}

Ce lien est valable 30 minutes et ne sert qu'une fois. Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même.

Brussels International`,
  },
  nl: {
    subject: 'Een nieuw wachtwoord kiezen',
    text: `Dag {name},

Iemand, waarschijnlijk uzelf, heeft een nieuw wachtwoord gevraagd voor uw account in Passerelle. Kies het hier:
{link}

Deze link is 30 minuten geldig en werkt maar één keer. Hebt u niets gevraagd, dan hoeft u niets te doen: uw wachtwoord blijft hetzelfde.

Brussels International`,
  },
  en: {
    subject: 'Choose a new password',
    text: `Hello {name},

Somebody, probably you, asked for a new password for your Passerelle account. Choose it here:
{link}

The link is valid for 30 minutes and works once. If you did not ask for it, do nothing: your password stays the same.

Brussels International`,
  },
};
