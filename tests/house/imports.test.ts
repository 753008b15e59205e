import { describe, expect, it } from 'vitest';
import { type Import, importsOf, isTest, packageSources, type Source, targetOf, testSources } from './sources.js';

/** Who may import whom inside core: `all`, `types` only, or nothing. Architecture, “Layout”. */
type Allowance = 'all' | 'types';
const ROOMS: Readonly<Record<string, Readonly<Record<string, Allowance>>>> = {
  domain: { domain: 'all' },
  language: { domain: 'types', language: 'all' },
  conversation: { domain: 'all', language: 'all', conversation: 'all', i18n: 'all' },
  i18n: { domain: 'types', i18n: 'all', language: 'types' },
  ports: { domain: 'types', ports: 'all' },
  app: { domain: 'all', language: 'all', conversation: 'all', i18n: 'all', ports: 'types', app: 'all' },
  store: { domain: 'types', ports: 'types', store: 'all' },
};

/**
 * Values that rooms with types alone may use: the calendar and the words every room speaks (instants, results), and the store's
 * one error, which is part of its port.
 */
const SHARED = /^domain\/(calendar\/[a-z-]+|instant|result|ids)\.ts$/;
const PORT_ERROR = { from: /^(store|app)\//, to: 'ports/store.ts' };

/** What may come from outside a package, and where in it. Order matters: the first rule for a package decides. */
const OUTSIDE: readonly { readonly from: RegExp; readonly may: RegExp }[] = [
  { from: /^core\/src\/domain\/calendar\//, may: /^(date-fns|@date-fns\/tz)$/ },
  { from: /^core\/src\/app\/codec\//, may: /^zod$/ },
  { from: /^core\/src\/store\//, may: /^(node:[a-z/_]+|lowdb(\/node)?|zod)$/ },
  { from: /^core\/src\//, may: /^$/ },
  { from: /^telegram-bot\/src\/config\.ts$/, may: /^(@clusterbot\/core|zod|node:[a-z/_]+)$/ },
  { from: /^telegram-bot\/src\//, may: /^(@clusterbot\/core|grammy(\/types)?|node:[a-z/_]+)$/ },
  { from: /^slack-bot\/src\/config\.ts$/, may: /^(@clusterbot\/core|zod|node:[a-z/_]+)$/ },
  { from: /^slack-bot\/src\//, may: /^(@clusterbot\/core|@slack\/[a-z-]+|undici|node:[a-z/_]+)$/ },
  { from: /^cli\/src\/(env|rehearsal-clock)\.ts$/, may: /^(@clusterbot\/core|zod|node:[a-z/_]+)$/ },
  {
    from: /^cli\/src\//,
    may: /^(@clusterbot\/(core|core\/store\/[a-z]+|telegram-bot|slack-bot)|pino|node:[a-z/_]+)$/,
  },
];
const IN_TESTS = /^(vitest|fast-check|@clusterbot\/core)$/;
const TESTS_OUTSIDE =
  /^(@clusterbot\/(core|core\/store\/[a-z]+|telegram-bot|slack-bot)|vitest|fast-check|typescript|ws|node:[a-z/_]+)$/;

const inPackages = ({ path }: Pick<Source, 'path'>): string => path.replace(/^packages\//, '');
const inCore = (path: string): string | null => /^packages\/core\/src\/(.+)$/.exec(path)?.[1] ?? null;
const roomOf = (path: string): string => path.split('/')[0] ?? '';

const told = ({ path }: Source, { specifier, line }: Import): string => `${path}:${line} imports ${specifier}`;

/** Whether one source of core may import another. `index.ts` is the public surface and takes from every room. */
const allowedInCore = (from: string, to: string, typeOnly: boolean): boolean => {
  if (!from.includes('/')) return true;
  if (!to.includes('/')) return false;
  const allowance = ROOMS[roomOf(from)]?.[roomOf(to)];
  if (allowance === undefined) return false;
  if (allowance === 'all' || typeOnly || SHARED.test(to)) return true;
  return PORT_ERROR.from.test(from) && to === PORT_ERROR.to;
};

describe('the import table', () => {
  it('has the sources before it', () => {
    expect(packageSources().length).toBeGreaterThan(100);
    expect([...new Set(packageSources().map((source) => inPackages(source).split('/')[0]))].sort()).toEqual([
      'cli',
      'core',
      'slack-bot',
      'telegram-bot',
    ]);
  });

  it('holds between the rooms of core', () => {
    const wrong = packageSources()
      .filter((source) => !isTest(source))
      .flatMap((source) => {
        const from = inCore(source.path);
        if (from === null) return [];
        return importsOf(source)
          .filter(({ specifier, typeOnly }) => {
            const target = targetOf(source.path, specifier);
            if (target === null || target.endsWith('.json')) return false;
            const to = inCore(target);
            return to === null || !allowedInCore(from, to, typeOnly);
          })
          .map((each) => told(source, each));
      });
    expect(wrong).toEqual([]);
  });

  it('holds towards libraries, Node and the other packages', () => {
    const wrong = packageSources().flatMap((source) => {
      const rule = OUTSIDE.find(({ from }) => from.test(inPackages(source)));
      return importsOf(source)
        .filter(({ specifier }) => !specifier.startsWith('.'))
        .filter(({ specifier }) => !(isTest(source) && (IN_TESTS.test(specifier) || specifier.startsWith('node:'))))
        .filter(({ specifier }) => rule === undefined || !rule.may.test(specifier))
        .map((each) => told(source, each));
    });
    expect(wrong).toEqual([]);
  });

  it('lets no package reach into another by path', () => {
    const wrong = packageSources().flatMap((source) => {
      const home = source.path.split('/').slice(0, 2).join('/');
      return importsOf(source)
        .filter(({ specifier }) => {
          const target = targetOf(source.path, specifier);
          const supports = isTest(source) && target?.startsWith('tests/support/') === true;
          return target !== null && !supports && !target.startsWith(`${home}/`);
        })
        .map((each) => told(source, each));
    });
    expect(wrong).toEqual([]);
  });

  it('lets tests use the packages by their roots only; house rules alone look inside', () => {
    const outside = testSources().filter(({ path }) => !path.startsWith('tests/house/'));
    const wrong = outside.flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => {
          const target = targetOf(source.path, specifier);
          return target === null ? !TESTS_OUTSIDE.test(specifier) : !target.startsWith('tests/');
        })
        .map((each) => told(source, each)),
    );
    expect(wrong).toEqual([]);
  });

  it('writes the ending .js', () => {
    const wrong = [...packageSources(), ...testSources()].flatMap((source) =>
      importsOf(source)
        .filter(({ specifier }) => specifier.startsWith('.') && !/\.(m?js|json)$/.test(specifier))
        .map((each) => told(source, each)),
    );
    expect(wrong).toEqual([]);
  });
});

/** The first cycle found through a graph, as the paths along it; null when there is none. */
const cycleIn = (graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null => {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): readonly string[] | null => {
    const at = trail.indexOf(path);
    if (at !== -1) return [...trail.slice(at), path];
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
};

describe('cycles', () => {
  it('are found when there are any', () => {
    expect(
      cycleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('of values do not exist; types alone may refer to each other', () => {
    const graph = new Map(
      packageSources().map((source) => [
        source.path,
        importsOf(source)
          .filter(({ typeOnly }) => !typeOnly)
          .flatMap(({ specifier }) => targetOf(source.path, specifier) ?? []),
      ]),
    );
    expect(cycleIn(graph)).toBeNull();
  });
});
