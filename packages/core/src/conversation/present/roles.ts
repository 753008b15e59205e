import { boardOf } from '../../domain/cluster/roster.js';
import type { AccountKey, PersonId } from '../../domain/ids.js';
import { boardOfGrant, grantsOf } from '../../domain/people/grants.js';
import { livingGrants } from '../../domain/people/moves.js';
import type { RoleMissing } from '../../domain/people/permissions.js';
import type { Grant, Person } from '../../domain/people/types.js';
import { reply, text } from '../build.js';
import { channelOf } from '../channel.js';
import type { Reply } from '../reply.js';
import type { Words } from './words.js';

/** `cán bộ đầu mối, Ban Tổ chức Thành ủy Hải Phòng`. */
export const grantText = ({ t, f, config }: Words, grant: Grant): string => {
  const role = t.people.role[grant.role];
  const board = boardOf(config, boardOfGrant(grant) ?? '');
  return board === undefined ? role : t.people.roleOf({ role, board: f.board(board) });
};

/** Every role a person holds today: with a board that was merged the role is that of the unit after it. */
export const rolesText = (words: Words, person: Pick<Person, 'grants' | 'revokedAt'>): string =>
  seatedGrants(words, person)
    .map((grant) => grantText(words, grant))
    .join('; ');

const seatedGrants = ({ config, today }: Words, person: Pick<Person, 'grants' | 'revokedAt'>): readonly Grant[] => {
  const grants = grantsOf(person);
  const living = today === undefined ? grants : livingGrants(config, grants, today);
  return living.length === 0 ? grants : living;
};

/** A person as others read of them; once erased by a neutral word and the end of the id that facts name. */
export const nameText = ({ t }: Words, person: Pick<Person, 'id' | 'name' | 'erased'>): string => {
  if (person.erased !== undefined) return erasedName(t, person.id);
  return person.name === '' ? t.people.noName : person.name;
};

/** The neutral word for who was erased: their role in old facts is nobody's business any more, and the id's end tells two apart. */
export const erasedName = (t: Words['t'], id: PersonId): string => t.leaving.erase.name({ code: shortId(id) });

const shortId = (id: PersonId): string => (/^p[0-9a-z]{12}$/.test(id) ? id.slice(-4) : id);

/** The platform of an account as people call it. */
export const platformText = ({ t }: Words, account: AccountKey): string => t.people.platform[channelOf(account)];

/** A refusal that names the missing role. */
export const presentRoleMissing = ({ t }: Words, refusal: RoleMissing): Reply => {
  const roles = refusal.roles.map((role) => t.people.role[role]);
  const last = roles.at(-1) ?? '';
  const named = roles.length < 2 ? last : `${roles.slice(0, -1).join(', ')} ${t.people.or} ${last}`;
  return reply(text(t.people.roleMissing({ roles: named })));
};
