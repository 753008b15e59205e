import { describe, expect, it } from 'vitest';
import { openStage, type Seen, type Stage } from '../../../../../tests/support/stage.js';
import type { BoardId, PersonId } from '../../domain/ids.js';
import type { Grant } from '../../domain/people/types.js';
import { bundledCluster } from '../codec/cluster-file.js';
import { savePerson } from '../people/documents.js';

const id = (text: string) => text as BoardId;
const config = {
  ...bundledCluster(),
  leads: [
    {
      year: 2024,
      board: id('ninh-binh'),
      deputies: [id('lang-son'), id('ha-tinh')],
      routes: { report: 'lead' as const, extension: 'deputy:1' as const, question: 'deputy:2' as const },
      source: 'x',
    },
    {
      year: 2025,
      board: id('thanh-hoa'),
      routes: { report: 'lead' as const, extension: 'lead' as const },
      source: 'x',
    },
  ],
};
const text = (seen: readonly Seen[], to?: string): string =>
  seen
    .filter((each) => to === undefined || each.to === to)
    .map((each) => each.text)
    .join('\n');
const to = (seen: readonly Seen[]): readonly string[] => [...new Set(seen.map((each) => each.to))].sort();
const NINH_BINH = 'Ban Tổ chức Tỉnh ủy Ninh Bình';
const KNOWN =
  'Cụm trưởng năm 2024: Ban Tổ chức Tỉnh ủy Ninh Bình; cụm phó: Ban Tổ chức Tỉnh ủy Lạng Sơn, Ban Tổ chức Tỉnh ủy Hà Tĩnh.';

/** The officers of these boards are secretaries as well; the cluster's own secretary leaves. */
const withSecretaries = async (s: Stage, ...boards: readonly string[]): Promise<void> => {
  for (const board of boards)
    await savePerson(s.deps, `r-officer-${board}` as PersonId, (before) => ({
      ...before,
      grants: [...before.grants, { role: 'secretary' } satisfies Grant],
    }));
  await s.app.operator.revoke('r-secretary' as PersonId);
};

describe('which board leads', () => {
  it.each([
    'cụm trưởng năm 2024 là ban nào?',
    'cụm trưởng là ai',
    'Ban nào làm cụm trưởng năm nay?',
    'ban nào là cụm phó năm 2024',
    'cụm trưởng năm nay',
    'đơn vị nào giữ cụm trưởng năm 2024',
    'cum truong nam 2024 la don vi nao',
    'who leads the cluster in 2024?',
  ])('“%s” is answered', async (said) => {
    const s = await openStage({ config });
    const answer = text(await s.say('officer:hai-phong', said));
    expect(answer).toContain(KNOWN);
    expect(answer).toContain('Kiến nghị, vướng mắc: Ban Tổ chức Tỉnh ủy Hà Tĩnh');
  });

  it('says so where it is not known, and offers the years that are', async () => {
    const s = await openStage({ config });
    const said = await s.say('observer', 'cụm trưởng năm ngoái là ban nào?'.replace('ngoái', 'ngoai'));
    expect(text(said)).toContain('Chưa có thông tin cụm trưởng năm 2023.');
    expect(text(await s.press('observer', 'Năm 2025'))).toContain(
      'Cụm trưởng năm 2025: Ban Tổ chức Tỉnh ủy Thanh Hóa.',
    );
  });

  it('does not take a report for a question', async () => {
    const s = await openStage({ config });
    const said = text(await s.say('officer:hai-phong', 'b/c cụm trưởng: 6T đầu năm kết nạp 512 đv'));
    expect(said).toContain('512');
    expect(said).not.toContain(KNOWN);
  });

  it('stands in help, with the deadlines, over the summary and in the export of its year', async () => {
    const s = await openStage({ config });
    for (const asked of ['/trogiup', '/hannop', '/tonghop'])
      expect([asked, text(await s.say('leader', asked)).includes(KNOWN)]).toEqual([asked, true]);
    const exported = await s.app.operator.exportPeriod('2024-H1');
    expect(exported.ok && exported.value.lead).toEqual({ board: 'ninh-binh', deputies: ['lang-son', 'ha-tinh'] });
    expect(NINH_BINH).toContain('Ninh Bình');
    const unknown = await openStage();
    expect(text(await unknown.say('leader', '/trogiup'))).not.toContain('Cụm trưởng');
  });
});

describe('what goes to whom', () => {
  const ask = async (s: Stage) => {
    await s.say('officer:hai-phong', '/giahan');
    return s.press('officer:hai-phong', 'extend');
  };

  it('a request for an extension goes to the board that answers for these, and can be granted there', async () => {
    const s = await openStage({ config });
    await withSecretaries(s, 'ninh-binh', 'lang-son', 'nghe-an');
    expect(to((await ask(s)).filter(({ kind }) => kind === 'notice'))).toEqual(['officer:lang-son']);
  });

  it('without a route it goes to every secretary, as ever', async () => {
    const s = await openStage();
    await withSecretaries(s, 'ninh-binh', 'lang-son');
    expect(to((await ask(s)).filter(({ kind }) => kind === 'notice'))).toEqual([
      'officer:lang-son',
      'officer:ninh-binh',
    ]);
  });

  it('digests go to the lead, and across New Year to the next one', async () => {
    const s = await openStage({ config });
    await withSecretaries(s, 'ninh-binh', 'thanh-hoa', 'lang-son');
    const isDigest = ({ text: said, to: who }: Seen) => said.includes('14 ban') && who !== 'leader';
    const june = await s.playTo('2024-06-18T18:00:00+07:00');
    expect(to(june.filter(isDigest))).toEqual(['officer:ninh-binh']);
    await s.jumpTo('2024-12-31T09:00:00+07:00');
    await s.playTo('2025-06-15T09:00:00+07:00');
    const next = await s.playTo('2025-06-20T09:00:00+07:00');
    expect(to(next.filter(isDigest))).toEqual(['officer:thanh-hoa']);
  });
});
