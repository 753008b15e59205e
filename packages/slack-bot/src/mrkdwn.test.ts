import { describe, expect, it } from 'vitest';
import { escapeMrkdwn, plainFromMrkdwn } from './mrkdwn.js';

describe('what a person typed', () => {
  it.each([
    ['số liệu &lt; 5 &amp; &gt; 3', 'số liệu < 5 & > 3'],
    ['&amp;lt;', '&lt;'],
    ['<https://bao.example/a?b=1&amp;c=2>', 'https://bao.example/a?b=1&c=2'],
    ['<http://bao.example|bao.example>', 'bao.example'],
    ['<https://bao.example|báo cáo>', 'báo cáo (https://bao.example)'],
    ['<mailto:a@b.vn|a@b.vn>', 'a@b.vn'],
    ['<tel:0912345678|0912345678>', '0912345678'],
    ['<tel:0912345678>', '0912345678'],
    ['<@U1LAN> và <@U2|hung>', '@U1LAN và @hung'],
    ['<#C1|chung> <!here> <!subteam^S1|@van-phong>', '#chung @here @van-phong'],
    ['<!date^1718704800^{date}|18/6/2024>', '18/6/2024'],
    ['Ha\u0309i Pho\u0300ng', 'Hải Phòng'],
  ])('%s reads %s', (sent, typed) => {
    expect(plainFromMrkdwn(sent)).toBe(typed);
  });
});

describe('what a person is told', () => {
  it.each(['<!channel>', '<@U1> & <http://a.b|c>', 'a > b', '&lt;'])('%s means itself', (text) => {
    expect(escapeMrkdwn(text)).not.toMatch(/[<>]/);
    expect(plainFromMrkdwn(escapeMrkdwn(text))).toBe(text);
  });
});
