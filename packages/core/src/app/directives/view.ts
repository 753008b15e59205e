import type { BoardWords, DirectiveView } from '../../conversation/present/directives.js';
import { versionOf } from '../../domain/directives/states.js';
import type { Directive } from '../../domain/directives/types.js';
import type { PersonId } from '../../domain/ids.js';
import type { Person, Role } from '../../domain/people/types.js';
import { readPerson } from '../people/documents.js';
import { steers } from '../steering/rounds.js';
import { steeringRole } from '../steering/who-did.js';
import { readText } from '../texts.js';
import type { Turn } from '../turn.js';
import { answeredBy, byAnswerer } from './answering.js';

const roleOfSteering = async (turn: Turn, id: PersonId | null): Promise<Role> => {
  const person = id === null ? null : await readPerson(turn.deps, id);
  return person === null ? 'secretary' : steeringRole({ ...person, revokedAt: null });
};

/** The words of the version in force; null once they were erased. */
export const wordsOf = async (turn: Pick<Turn, 'deps'>, directive: Directive): Promise<string | null> => {
  const last = directive.versions.at(-1);
  return last === undefined ? null : readText(turn.deps, last.text);
};

const boardWords = async (turn: Turn, directive: Directive): Promise<readonly BoardWords[]> => {
  const written = [
    ...directive.marks.flatMap(({ board, at, report }) =>
      report === null ? [] : [{ kind: 'report' as const, board, at, ref: report.text }],
    ),
    ...directive.questions.map(({ board, at, text }) => ({ kind: 'question' as const, board, at, ref: text })),
  ];
  const read = await Promise.all(
    written.map(async ({ ref, ...each }) => ({ ...each, text: await readText(turn.deps, ref) })),
  );
  return read.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/** What is known of one before anything is done to it in this turn. */
export type Known = Pick<DirectiveView, 'number' | 'text' | 'from' | 'calledOffBy' | 'said'>;

export const knownOf = async (turn: Turn, number: number, directive: Directive): Promise<Known> => ({
  number,
  text: await wordsOf(turn, directive),
  from: await roleOfSteering(turn, directive.by),
  calledOffBy: directive.calledOff === null ? null : await roleOfSteering(turn, directive.calledOff.by),
  said: await boardWords(turn, directive),
});

/** One as a person sees it. */
export const viewFor = (turn: Turn, known: Known, directive: Directive, person: Person): DirectiveView => ({
  ...known,
  directive,
  now: turn.now,
  own: byAnswerer(turn, answeredBy(turn, person, directive)),
  steers: steers(person),
});

/** The version a person has before them. */
export const versionIn = (directive: Directive, said: string | undefined): number =>
  said === undefined ? versionOf(directive) : Number(said);
