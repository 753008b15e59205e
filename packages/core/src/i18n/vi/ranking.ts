/** Xếp hạng thi đua, điểm từ đâu, độ vững thứ hạng, cách thêm điểm. */
export const ranking = {
  title: (p: { year: number }) => `Xếp hạng thi đua năm ${p.year}`,
  head: { rank: 'Hạng', board: 'Ban', points: 'Điểm' },
  noTotal: 'chưa tính được',
  estimate: 'ước',
  undecided: 'chưa thống nhất',
  provisional: 'Bảng tạm tính, chưa chốt.',
  now: 'Bảng tính lại theo số liệu hiện nay, không phải bản đã chốt.',
  version: (p: { n: number; code: string; time: string }) => `Bản ${p.n}, mã ${p.code}, chốt lúc ${p.time}.`,
  publishedAt: (p: { time: string }) => `Công bố lúc ${p.time}.`,
  notPublishedYet: 'Chưa công bố: các ban chưa xem được.',
  why: (p: { reason: string }) => `Lý do có bản này: ${p.reason}`,
  changed: (p: { n: number }) => `Sau khi chốt, số liệu của ${p.n} ban đã thay đổi; bản đã chốt giữ nguyên.`,
  changedWhere: (p: { list: string }) => `Sau khi chốt, số liệu đã thay đổi: ${p.list}; bản đã chốt giữ nguyên.`,
  reopened: 'Bảng điểm đang được mở lại để lập bản mới.',
  tie: (p: { rank: number; names: string }) => `Đồng hạng ${p.rank}: ${p.names}.`,
  parted: (p: { names: string; criterion: string }) =>
    `Bằng điểm, phân hạng theo ${p.criterion} như đã quy định: ${p.names}.`,
  without: (p: { names: string }) =>
    `Chưa tính được: ${p.names} (ban hợp nhất, bảng điểm chưa quy định cách gộp báo cáo của các ban cũ).`,
  rank: (p: { rank: number }) => `hạng ${p.rank}`,
  noRank: 'Chưa xếp hạng được.',
  nudge: (p: { rank: number; criterion: string; change: string }) =>
    `hạng ${p.rank} nếu ${p.criterion} thay đổi ${p.change} điểm`,
  firm: 'không đổi dù một tiêu chí thay đổi hết mức',
  rounding: (p: { best: number; worst: number }) => `riêng làm tròn có thể đưa từ hạng ${p.best} đến ${p.worst}`,
  close: (p: { board: string; firm: string }) => `${p.board}: ${p.firm}`,
  firmTitle: (p: { year: number }) => `Độ vững thứ hạng năm ${p.year}`,
  firmNote: 'Mỗi dòng là thay đổi nhỏ nhất ở một tiêu chí của ban đó đủ để đổi hạng.',
  notPublished: (p: { year: number }) =>
    `Bảng điểm năm ${p.year} chưa công bố; trước đó mỗi ban chỉ xem được điểm của ban mình.`,
  notRead: (p: { text: string }) => `Chưa rõ “${p.text}”. Ví dụ: /xephang Hải Dương 2024`,

  receiptTitle: (p: { board: string; year: number; total: string; scale: string }) =>
    `${p.board}, năm ${p.year}: ${p.total}/${p.scale} điểm`,
  criterionTitle: (p: { board: string; title: string; points: string; max: string }) =>
    `${p.board} · ${p.title}: ${p.points}/${p.max}`,
  fromVersion: (p: { n: number; code: string }) => `Theo bản ${p.n}, mã ${p.code}.`,
  of: (p: { points: string; max: string }) => `${p.points}/${p.max}`,
  entry: (p: { what: string; points: string }) => `${p.what}: ${p.points}`,
  periodEntry: (p: { period: string; what: string; points: string }) => `${p.period}, ${p.what}: ${p.points}`,
  roundedFrom: (p: { exact: string }) => `làm tròn từ ${p.exact}`,
  by: (p: { who: string; time: string }) => `${p.who}, ${p.time}`,
  revisionBy: (p: { board: string; revision: string; who: string; time: string }) =>
    `báo cáo ${p.board} ${p.revision}, ${p.who}, ${p.time}`,
  noLines: 'Không có điểm ở tiêu chí này.',
  ruleIs: (p: { rule: string }) => `Quy tắc: ${p.rule}.`,
  line: {
    scored: (p: { column: string }) => `Điểm ${p.column}`,
    notScored: 'Chưa chấm',
    onTime: 'nộp đúng hạn',
    onTimeExtended: 'nộp đúng hạn đã gia hạn',
    late: 'nộp muộn',
    lateSpared: {
      no_contact: 'nộp muộn, không tính là muộn vì không có tin nào tới được ban trước hạn',
      not_declared: 'nộp muộn, không tính là muộn vì quy tắc chưa công bố trước hạn',
    },
    missing: 'không nộp',
    missingSpared: {
      no_contact: 'không nộp, không trừ vì không có tin nào tới được ban trước hạn',
      not_declared: 'không nộp, không trừ vì quy tắc chưa công bố trước hạn',
    },
    complete: 'đủ nội dung',
    incomplete: 'chưa đủ nội dung',
    notDue: 'chưa đến hạn',
    target: (p: { value: string; target: string; share: string }) => `đạt ${p.value}/${p.target} (${p.share})`,
    band: (p: { value: string; from: string }) => `${p.value}, thuộc mức từ ${p.from}`,
    belowBands: (p: { value: string }) => `${p.value}, chưa tới mức thấp nhất`,
    noFigure: 'chưa có số liệu',
    units: {
      all: (p: { good: number; of: number }) => `${p.good}/${p.of} ban trước hợp nhất đạt, tính theo ban thấp nhất`,
      mean: (p: { good: number; of: number }) => `${p.good}/${p.of} ban trước hợp nhất đạt, lấy bình quân`,
    },
    notComputed: 'không tính được (ban hợp nhất, chưa quy định cách gộp)',
    overMax: (p: { max: string }) => `Cắt phần vượt mức tối đa ${p.max}`,
    underMin: (p: { min: string }) => `Không trừ quá mức thấp nhất ${p.min}`,
    overTotal: (p: { max: string }) => `Cắt phần vượt tổng điểm tối đa ${p.max}`,
  },

  criterion: (p: { named: string; range: string; rule: string }) => `${p.named} (${p.range}): ${p.rule}`,
  upTo: (p: { max: string }) => `tối đa ${p.max}`,
  range: (p: { min: string; max: string }) => `từ ${p.min} đến ${p.max}`,
  rule: {
    manual: 'ban tự chấm, chấm chéo, rồi thống nhất',
    bonus: 'điểm thưởng, phải có số và ngày quyết định',
    onTime: (p: { points: string }) => `${p.points} điểm mỗi báo cáo nộp đúng hạn, kể cả hạn đã gia hạn`,
    late: (p: { points: string }) => `nộp muộn trừ ${p.points}`,
    noLate: 'nộp muộn không trừ thêm',
    missing: (p: { points: string }) => `không nộp trừ ${p.points}`,
    complete: (p: { points: string }) => `${p.points} điểm mỗi báo cáo đủ nội dung`,
    target: (p: { indicator: string; max: string; full: string }) =>
      `theo tỷ lệ ${p.indicator} so với chỉ tiêu năm, đạt ${p.full} được ${p.max}`,
    bands: (p: { indicator: string; list: string }) => `theo ${p.indicator}: ${p.list}`,
    band: (p: { from: string; points: string }) => `từ ${p.from} được ${p.points}`,
  },
  rules: {
    title: 'Quy tắc chấm điểm',
    titleOf: (p: { year: number }) => `Quy tắc chấm điểm năm ${p.year}`,
    advance: 'Quy tắc đúng hạn chỉ tính cho kỳ đến hạn sau khi quy tắc được công bố.',
    earlier: (p: { period: string }) => `${p.period} tính theo quy tắc có trước hạn của kỳ đó.`,
    silence: 'Không tính muộn khi không có tin nhắc nào tới được ban trước hạn.',
    note: (p: { above: string }) => `Các cột lệch nhau quá ${p.above} điểm thì phải kèm ý kiến.`,
    noTies: 'Bằng điểm thì đồng hạng.',
    ties: (p: { list: string }) => `Bằng điểm thì xét lần lượt ${p.list}; vẫn bằng thì đồng hạng.`,
    rounding: {
      half_up: (p: { decimals: number }) => `Làm tròn đến ${p.decimals} chữ số sau dấu phẩy, nửa thì làm tròn lên.`,
      down: (p: { decimals: number }) => `Lấy ${p.decimals} chữ số sau dấu phẩy, phần thừa bỏ.`,
    },
    cap: (p: { max: string }) => `Tổng điểm kể cả điểm thưởng không quá ${p.max}.`,
    merged: {
      all: 'Ban hợp nhất: báo cáo của các ban cũ tính theo ban thấp nhất, số liệu cộng lại.',
      mean: 'Ban hợp nhất: báo cáo của các ban cũ lấy bình quân, số liệu cộng lại.',
    },
    noMerged: 'Chưa quy định cách gộp báo cáo của các ban trước hợp nhất.',
  },

  gain: {
    title: (p: { board: string; year: number }) => `${p.board} còn thêm được điểm năm ${p.year} bằng cách:`,
    enough: (p: { board: string; wanted: string; reached: string }) =>
      `Để ${p.board} thêm ${p.wanted} điểm (được tối đa ${p.reached}):`,
    notEnough: (p: { board: string; wanted: string; reached: string }) =>
      `Không đủ ${p.wanted} điểm; ${p.board} còn thêm được tối đa ${p.reached}:`,
    none: (p: { board: string; year: number }) => `${p.board} không còn việc nào thêm được điểm năm ${p.year}.`,
    item: (p: { what: string; points: string; code: string }) => `${p.what}: +${p.points} (${p.code})`,
    upTo: (p: { what: string; points: string; code: string }) => `${p.what}: tối đa +${p.points} (${p.code})`,
    report: (p: { period: string; due: string }) => `Nộp báo cáo ${p.period} đúng hạn, trước ${p.due}`,
    complete: (p: { period: string; lock: string }) => `Nộp báo cáo ${p.period} đủ nội dung, trước ${p.lock}`,
    score: (p: { criterion: string }) => `Tự chấm ${p.criterion} theo kết quả thật, kèm minh chứng`,
    bonus: (p: { criterion: string }) => `${p.criterion}: khi có quyết định, ghi số và ngày`,
    figure: {
      count: (p: { indicator: string; more: string; lock: string }) =>
        `${p.indicator}: thêm ${p.more}, báo cáo trước ${p.lock}`,
      percent: (p: { indicator: string; more: string; lock: string }) =>
        `${p.indicator}: thêm ${p.more} điểm phần trăm, báo cáo trước ${p.lock}`,
    },
    pastTitle: 'Không còn kịp:',
    of: (p: { period: string; code: string }) => `${p.period} (${p.code})`,
    past: (p: { what: string; points: string; why: string }) => `${p.what}, ${p.points} điểm: ${p.why}`,
    why: {
      late: 'đã quá hạn nộp',
      locked: 'số liệu đã khóa',
      handed_in: 'phiếu tự chấm đã nộp',
    },
    honest: 'Chỉ tính việc làm được theo quy tắc; số liệu phải đúng thực tế.',
    ownOnly: 'Câu này chỉ trả lời cho ban của đồng chí.',
    closed: (p: { year: number }) => `Bảng điểm năm ${p.year} đã chốt, không thêm điểm được nữa.`,
    all: 'Mọi cách thêm điểm',
  },

  button: {
    firm: 'Độ vững thứ hạng',
    now: 'Tính theo hiện nay',
    version: (p: { n: number }) => `Bản ${p.n}`,
    gain: 'Làm sao thêm điểm?',
    allCriteria: 'Mọi tiêu chí',
  },
} as const;
