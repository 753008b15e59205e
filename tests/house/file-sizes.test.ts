import { expect, it } from 'vitest';
import { filesBelow, isTest, read } from './sources.js';

const SOURCE_LINES = 300;
const TEST_LINES = 400;

/** Files that may be longer, each with the one reason it has to exist as it is. */
const LONGER: Readonly<Record<string, string>> = {};

const linesOf = (path: string): number => read(path).split('\n').length - 1;
const files = (): readonly string[] => [
  ...filesBelow('packages', '.ts').filter((path) => path.includes('/src/')),
  ...filesBelow('tests', '.ts', '.mjs'),
  ...filesBelow('scripts', '.mjs'),
];

it('no file is longer than one can hold in the head', () => {
  const long = files()
    .filter((path) => LONGER[path] === undefined)
    .filter((path) => linesOf(path) > (isTest({ path }) ? TEST_LINES : SOURCE_LINES))
    .map((path) => `${path}: ${linesOf(path)} lines`);
  expect(long).toEqual([]);
});

it('every exception is a file that needs it', () => {
  const idle = Object.keys(LONGER).filter((path) => linesOf(path) <= (isTest({ path }) ? TEST_LINES : SOURCE_LINES));
  expect(idle).toEqual([]);
});

it('files are named in kebab-case and never utils, helpers, manager or service', () => {
  const wrong = files().filter((path) => {
    const name = path.split('/').at(-1) ?? '';
    return (
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.(ts|mjs)$/.test(name) ||
      /(^|[-.])(utils?|helpers?|manager|service)([-.]|$)/.test(name)
    );
  });
  expect(wrong).toEqual([]);
});
