import type { INestApplicationContext, Type } from '@nestjs/common';
import { brusselsDay, type DateOnly, type Language, type Role } from '@passerelle/contract';
import { ADMINISTRATION_ID, SYSTEM_ACTOR_ID, systemActor, type Actor } from '../core/auth/actor';
import { permissionsOf } from '../core/auth/roles';
import { Passwords } from '../core/auth/passwords';
import { newId } from '../core/database/columns';
import { UnitOfWork } from '../core/work/unit-of-work';
import type { Work } from '../core/work/work';
import { Organisation } from '../organisations/organisation.entity';
import { OrganisationsService } from '../organisations/organisations.service';
import { Membership } from '../users/membership.entity';
import { DEMO_PASSWORD } from '../users/demo-password';
import { User } from '../users/user.entity';
import { demoKbo } from './demo-numbers';
import { DEMO_PEOPLE, demoEmail } from './demo-people';
import { DEMO_ORGANISATIONS, type DemoOrganisation } from './organisations.data';
import type { SeedClock } from './seed-clock';
import { Calendar } from './timeline';

interface NewPerson {
  key: string;
  name: string;
  language: Language;
  role: Role;
  organisationId: string;
  email: string;
  demo: boolean;
}

/** The people and organisations of the demo, and who acts as whom while it is being played. */
export class DemoWorld {
  readonly calendar: Calendar;
  private readonly organisations = new Map<string, string>();
  private readonly actors = new Map<string, Actor>();
  private readonly owners = new Map<string, Actor>();
  private readonly lines = new Map<string, string>();
  /** Made once: all accounts that are offered share the password. */
  private passwordHash: string | undefined;

  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: SeedClock,
  ) {
    this.calendar = new Calendar(clock.now());
  }

  /** A service of the product. */
  get<Service>(service: Type<Service>): Service {
    return this.app.get(service, { strict: false });
  }

  /** The day on which the story stands. */
  today(): DateOnly {
    return brusselsDay(this.clock.now());
  }

  /** The person with this key, signed in. */
  as(key: string): Actor {
    return found(this.actors, key);
  }

  /** The person who signs for this organisation. */
  ownerOf(organisation: string): Actor {
    return found(this.owners, organisation);
  }

  organisation(name: string): string {
    return found(this.organisations, name);
  }

  addLine(code: string, year: number, id: string): void {
    this.lines.set(`${code} ${year}`, id);
  }

  /** The budget line of a code and a year. */
  line(code: string, year: number): string {
    return found(this.lines, `${code} ${year}`);
  }

  /** The people of the administration, written as the system: nobody is there yet who could invite them. */
  async administration(): Promise<void> {
    const people = DEMO_PEOPLE.filter(({ organisation }) => organisation === undefined);
    await this.addPeople(
      people.map((person) => ({
        ...person,
        organisationId: ADMINISTRATION_ID,
        email: demoEmail(person),
        demo: true,
      })),
    );
  }

  /** The register of organisations, entered by an officer, with somebody who writes for each. */
  async register(): Promise<void> {
    const service = this.get(OrganisationsService);
    for (const [index, organisation] of DEMO_ORGANISATIONS.entries()) {
      const { id, kboNumber } = await service.create(this.as('officer'), factsOf(organisation, index));
      if (kboNumber !== null)
        await service.checkKbo(this.as('officer'), id, { status: 'active', checkedOn: this.today() });
      this.organisations.set(organisation.name, id);
    }
    await this.markInvented();
    await this.addPeople([...this.partnerPeople(), ...this.contacts()]);
  }

  private partnerPeople(): NewPerson[] {
    return DEMO_PEOPLE.flatMap((person) =>
      person.organisation === undefined
        ? []
        : [
            {
              ...person,
              organisationId: this.organisation(person.organisation),
              email: demoEmail(person),
              demo: true,
            },
          ],
    );
  }

  /** Accounts of the other organisations: they act in the story, nobody is offered to sign in as them. */
  private contacts(): NewPerson[] {
    const taken = new Set(DEMO_PEOPLE.map(({ organisation }) => organisation));
    return DEMO_ORGANISATIONS.filter(({ name, kinds }) => !taken.has(name) && !kinds.includes('local-partner')).map(
      ({ name, acronym, contact }, index) => ({
        key: `contact ${name}`,
        name: contact ?? `Liaison ${acronym || name}`,
        language: 'fr',
        role: 'owner',
        organisationId: this.organisation(name),
        email: `contact.${index + 1}@demo.invalid`,
        demo: false,
      }),
    );
  }

  private async markInvented(): Promise<void> {
    const invented = DEMO_ORGANISATIONS.filter((organisation) => organisation.invented);
    await this.asSystem(async (work) => {
      for (const { name } of invented) {
        const organisation = await work.lock(Organisation, { id: this.organisation(name) });
        organisation.demo = true;
        await work.save(organisation, 'organisation.mark-demo', { demo: { from: false, to: true } });
      }
    });
  }

  private async addPeople(people: readonly NewPerson[]): Promise<void> {
    this.passwordHash ??= await this.get(Passwords).hash(DEMO_PASSWORD);
    await this.asSystem(async (work) => {
      for (const person of people) await this.addPerson(work, person);
    });
  }

  private async addPerson(work: Work, person: NewPerson): Promise<void> {
    const { key, name, language, role, organisationId, email, demo } = person;
    const user = work.db.create(User, { name, language, email, demo, passwordHash: demo ? this.passwordHash : null });
    await work.save(user, 'user.create');
    await work.db.insert(Membership, {
      id: newId(),
      userId: user.id,
      organisationId,
      role,
      grantedById: SYSTEM_ACTOR_ID,
    });
    const actor: Actor = {
      id: user.id,
      organisationId,
      organisationIds: [organisationId],
      roles: [role],
      permissions: permissionsOf([role]),
      request: { requestId: 'seed', sessionId: null, address: null },
    };
    this.actors.set(key, actor);
    const organisation = [...this.organisations].find(([, id]) => id === organisationId)?.[0];
    if (role === 'owner' && organisation !== undefined) this.owners.set(organisation, actor);
  }

  /** A change that no person of the demo makes. */
  asSystem(change: (work: Work) => Promise<void>): Promise<void> {
    return this.get(UnitOfWork).run(systemActor([], 'seed'), change);
  }
}

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the demo has no ${key}`);
  return value;
}

function factsOf(organisation: DemoOrganisation, index: number) {
  const { name, acronym, legalForm, kinds, country, city, iatiType, iatiIdentifier, channelCode } = organisation;
  return {
    name,
    acronym,
    legalForm,
    kinds,
    country,
    city,
    iatiType,
    iatiIdentifier,
    channelCode,
    website: '',
    kboNumber: country === 'BE' ? demoKbo(index) : null,
    foundedOn: organisation.founded === null ? null : `${organisation.founded}-03-12`,
    accreditation: organisation.accredited
      ? { number: `DEMO-OSC-${String(index + 1).padStart(3, '0')}`, from: '2017-01-01', until: null }
      : null,
  };
}
