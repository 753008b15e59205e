import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, ROOT, read } from './sources.js';

const MANIFESTS = [
  'package.json',
  'tests/package.json',
  ...['core', 'telegram-bot', 'slack-bot', 'cli'].map((name) => `packages/${name}/package.json`),
];

type Manifest = {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};
const manifest = (path: string): Manifest => JSON.parse(read(path)) as Manifest;

describe('tests', () => {
  const files = [...filesBelow('packages', '.test.ts'), ...filesBelow('tests', '.test.ts')];

  it('are all run: none is skipped, left for later or alone', () => {
    const wrong = files.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) =>
          /\b(it|test|describe)(\.\w+)*\.(skip|todo|only|fails)\b/.test(line) ? [`${path}:${index + 1}`] : [],
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('each look at something', () => {
    const wrong = files.filter((path) => !/\b(expect|assert|storeContract|fc\.assert)\b/.test(read(path)));
    expect(wrong).toEqual([]);
  });
});

describe('dependencies', () => {
  it('are pinned exactly', () => {
    const loose = MANIFESTS.flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = manifest(path);
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => !/^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/.test(version))
        .map(([name, version]) => `${path}: ${name} ${version}`);
    });
    expect(loose).toEqual([]);
  });

  it('come from no host named in the lockfile', () => {
    const lines = read('pnpm-lock.yaml').split('\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => /https?:|tarball/.test(line))).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = ['README.md', ...filesBelow('docs', '.md')].filter((path) => existsSync(join(ROOT, path)));
  const scripts = Object.keys(manifest('package.json').scripts ?? {});
  const BUILT_IN = ['start', 'test', 'install', 'ci'];
  const commands = filesBelow('packages/cli/src/commands', '.ts').flatMap((path) =>
    [...read(path).matchAll(/^ {2}name: '([a-z-]+)',$/gm)].map((match) => match[1] ?? ''),
  );

  it('name scripts that exist', () => {
    const wrong = documents.flatMap((path) =>
      [...read(path).matchAll(/\bnpm (?:run (?:-s )?)?([a-z][a-z:-]*)/g)]
        .map((match) => match[1] ?? '')
        .filter((name) => name !== 'run' && !scripts.includes(name) && !BUILT_IN.includes(name))
        .map((name) => `${path}: npm run ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name commands that exist', () => {
    expect(commands).toContain('doctor');
    const wrong = documents.flatMap((path) =>
      [...read(path).matchAll(/\bclusterbot(?: --)? ([a-z][a-z-]+)(?=[ `\n])/g)]
        .filter((match) => /[`$\n]\s*(npm run -s )?$|`$/.test(read(path).slice(0, match.index)))
        .map((match) => match[1] ?? '')
        .filter((name) => !commands.includes(name))
        .map((name) => `${path}: clusterbot ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lead only to files that exist', () => {
    const wrong = documents.flatMap((path) =>
      [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(ROOT, path, '..', target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});
