import { describe, expect, it } from 'vitest';
import { bundledCluster } from '../app/codec/cluster-file.js';
import type { CalendarDate } from '../domain/instant.js';
import { parsePoints, readRanking, scoringInWords, takeScore } from './scoring-words.js';

const config = bundledCluster();
const DAY = '2024-12-20' as CalendarDate;
const table = config.scoring ?? { groups: [] };

describe('points as typed', () => {
  it.each([
    ['8,5', 8.5],
    ['8.5', 8.5],
    [' 18 ', 18],
    ['-2', -2],
    ['−1,5', -1.5],
    ['1.000', 1000],
    ['990,', 990],
    ['8,5,5', null],
    ['8/10', null],
    ['tám', null],
    ['', null],
  ])('“%s”', (said, points) => {
    expect(parsePoints(said)).toBe(points);
  });

  it.each([
    ['TC1 8,5 – đủ nhiệm vụ', { criterion: 'tc1', points: '8,5', reason: 'đủ nhiệm vụ' }],
    ['tc 1: 8.5 điểm, đủ', { criterion: 'tc1', points: '8.5', reason: 'đủ' }],
    ['tc2 cho 19 diem vi lam tot', { criterion: 'tc2', points: '19', reason: 'lam tot' }],
    ['TC2 được cấp trên khen', { criterion: 'tc2', points: null, reason: 'được cấp trên khen' }],
    ['TC1 8,5 đủ nhiệm vụ', { criterion: 'tc1', points: '8,5', reason: 'đủ nhiệm vụ' }],
    ['TC1 8,5đ đủ', { criterion: 'tc1', points: '8,5', reason: 'đủ' }],
    ['TH1=3', { criterion: 'th1', points: '3', reason: '' }],
    ['TC1', { criterion: 'tc1', points: null, reason: '' }],
    ['TC9 8', null],
    ['TC12 8', null],
    ['kết nạp 8', null],
  ])('“%s”', (said, typed) => {
    expect(takeScore(said, table)).toEqual(typed);
  });
});

describe('what is asked about points', () => {
  it.each([
    ['TC1 8,5 – đủ', { verb: 'score', said: 'TC1 8,5 – đủ' }],
    ['làm sao thêm 3 điểm', { verb: 'gain', said: '3' }],
    ['lam the nao de tang them 2,5 diem?', { verb: 'gain', said: '2,5' }],
    ['làm sao để thêm điểm', { verb: 'gain' }],
    ['how do I gain 3 points?', { verb: 'gain', said: '3' }],
    ['nộp muộn có bị trừ điểm không', { verb: 'ranking', do: 'rules' }],
    ['ban nao cao diem nhat?', { verb: 'ranking' }],
    ['mô hình tốt được mấy điểm?', { verb: 'ranking', do: 'rules' }],
    ['nộp phiếu chấm chéo', { verb: 'score', do: 'handin' }],
    ['nộp báo cáo', null],
    ['tỉnh nào kết nạp cao nhất', null],
    ['TC9 8 – x', { verb: 'score', said: 'TC9 8 – x' }],
    ['kết nạp 848/2200', null],
    ['thêm điểm cho ban tôi', null],
    ['muốn thêm 3 điểm thì làm gì', { verb: 'gain', said: '3' }],
    ['cách thêm điểm', { verb: 'gain' }],
    ['làm thế nào để tăng 2 hạng', { verb: 'gain' }],
    ['tự chấm', { verb: 'score' }],
    ['em muốn tự chấm điểm', { verb: 'score' }],
    ['chấm chéo cho Hà Nam', { verb: 'score', board: 'ha-nam' }],
    ['chấm điểm Hải Dương năm 2024', { verb: 'score', year: '2024', board: 'hai-duong' }],
    ['chấm điểm ai', null],
    ['mở chấm điểm năm 2024', { verb: 'score', year: '2024', do: 'open' }],
    ['chốt bảng điểm', { verb: 'score', do: 'freeze' }],
    ['công bố bảng điểm', { verb: 'score', do: 'publish' }],
    ['mở lại bảng điểm', { verb: 'score', do: 'reopen' }],
  ])('“%s”', (said, request) => {
    expect(scoringInWords(said, config, DAY)).toEqual(request);
    const { scoring: _, ...plain } = config;
    expect(scoringInWords(said, plain, DAY)).toBeNull();
  });

  it.each([
    ['Hải Dương 2024', { year: '2024', board: 'hai-duong', rest: '' }],
    ['năm trước', { year: 'last', rest: '' }],
    ['quy tắc', { do: 'rules', rest: '' }],
    ['2024-H1', { year: '2024', rest: '' }],
    ['Bắc Ninh 2025', { year: '2025', board: 'bac-ninh-2025', rest: '' }],
    ['abc', { rest: 'abc' }],
  ])('/xephang %s', (said, read) => {
    expect(readRanking(said, config, DAY)).toEqual(read);
  });
});
