/** Answers to questions: who has handed in, what is due, what the figures say and where they come from. Parameters come formatted. */
export const questions = {
  blank: 'chưa có',
  notApplicable: 'không áp dụng',
  noted: (p: { name: string; note: string }) => `${p.name} (${p.note})`,
  small: {
    count: (p: { n: number }) => `dưới ${p.n}`,
    share: (p: { n: number }) => `ẩn (có nhóm dưới ${p.n} người)`,
    since: (p: { n: number }) => `ẩn (thêm dưới ${p.n} người so với kỳ trước)`,
    boards: (p: { n: number; names: string }) =>
      `Không hiển thị và không tính vào tổng vì có nhóm dưới ${p.n} người: ${p.names}.`,
    list: (p: { n: number; list: string }) =>
      `Không hiển thị và không tính vào tổng vì có nhóm dưới ${p.n} người: ${p.list}.`,
    total: 'ẩn',
    periods: (p: { n: number }) => `Kỳ có nhóm dưới ${p.n} người thì không ghi số cụ thể, không tính tăng, giảm.`,
    why: 'Số người quá ít nên chỉ ban báo cáo, thư ký và lãnh đạo cụm xem được số cụ thể.',
  },

  status: {
    about: (p: { period: string; at: string }) => `Báo cáo ${p.period}, lúc ${p.at}.`,
    none: (p: { of: number }) => `Chưa ban nào nộp báo cáo (0/${p.of}).`,
    all: (p: { of: number; verdict: string }) => `Cả ${p.of} ban đã nộp: ${p.verdict}.`,
    some: (p: { n: number; of: number; verdict: string }) => `${p.n}/${p.of} ban đã nộp: ${p.verdict}.`,
    onTime: (p: { n: number }) => `${p.n} đúng hạn`,
    late: (p: { n: number }) => `${p.n} nộp muộn`,
    incomplete: (p: { n: number }) => `${p.n} chưa đủ mục`,
    missing: (p: { n: number; names: string }) => ` Chưa nộp ${p.n}: ${p.names}.`,
    missingMany: (p: { n: number }) => ` Chưa nộp ${p.n} ban.`,
    onlyMissing: (p: { n: number; of: number }) => `Còn ${p.n}/${p.of} ban chưa nộp.`,
    onlyMissingNamed: (p: { n: number; of: number; names: string }) => `Còn ${p.n}/${p.of} ban chưa nộp: ${p.names}.`,
    onlyIn: (p: { n: number; of: number }) => `${p.n}/${p.of} ban đã nộp.`,
    headline: (p: { label: string; value: string; n: number }) => `${p.label}: ${p.value} (${p.n} ban).`,
    headlineShare: (p: { label: string; value: string; percent: string; n: number }) =>
      `${p.label}: ${p.value}, đạt ${p.percent} chỉ tiêu năm (${p.n} ban).`,
    rates: (p: { complete: string; completePercent: string; onTime: string; onTimePercent: string }) =>
      `Đầy đủ ${p.complete} (${p.completePercent}), đúng hạn ${p.onTime} (${p.onTimePercent}).`,
    group: {
      handed_in: (p: { n: number; names: string }) => `Đúng hạn ${p.n}: ${p.names}`,
      late: (p: { n: number; names: string }) => `Nộp muộn ${p.n}: ${p.names}`,
      incomplete: (p: { n: number; names: string }) => `Nộp chưa đầy đủ ${p.n}: ${p.names}`,
      nobody_enrolled: (p: { n: number; names: string }) => `Chưa có đầu mối ${p.n}: ${p.names}`,
      not_reachable: (p: { n: number; names: string }) => `Không gửi tin tới được ${p.n}: ${p.names}`,
      overdue: (p: { n: number; names: string }) => `Quá hạn ${p.n}: ${p.names}`,
      extended: (p: { n: number; names: string }) => `Được gia hạn ${p.n}: ${p.names}`,
      draft: (p: { n: number; names: string }) => `Đang điền ${p.n}: ${p.names}`,
      missing: (p: { n: number; names: string }) => `Chưa điền ${p.n}: ${p.names}`,
      out: (p: { n: number; names: string }) => `Chưa nộp ${p.n}: ${p.names}`,
    },
    note: {
      lateBy: (p: { by: string }) => `muộn ${p.by}`,
      byExtension: 'theo hạn đã gia hạn',
      onBehalf: 'nhập thay',
      nobody: 'chưa có đầu mối',
      notReachable: 'không gửi tin tới được',
      notReachableSince: (p: { date: string }) => `không gửi tin tới được từ ${p.date}`,
      since: (p: { date: string }) => `từ ${p.date}`,
      until: (p: { date: string }) => `đến ${p.date}`,
      extendedTo: (p: { date: string }) => `gia hạn đến ${p.date}`,
      asks: 'xin gia hạn',
      asksUntil: (p: { date: string }) => `xin gia hạn đến ${p.date}`,
      draft: (p: { done: number; of: number }) => `bản nháp ${p.done}/${p.of}`,
      withdrawn: 'đã rút lại',
    },
    board: {
      handedIn: (p: { board: string; revision: string; verdict: string }) =>
        `${p.board} đã nộp ${p.revision}, ${p.verdict}.`,
      onTime: 'đúng hạn',
      onTimeExtended: 'đúng hạn theo hạn đã gia hạn',
      late: (p: { by: string }) => `muộn ${p.by}`,
      incomplete: 'chưa đủ mục bắt buộc',
      notHandedIn: (p: { board: string; left: string }) => `${p.board} chưa nộp, ${p.left}.`,
      withdrawn: (p: { board: string; left: string }) => `${p.board} đã rút lại báo cáo, chưa nộp lại, ${p.left}.`,
      about: (p: { period: string }) => `Báo cáo ${p.period}.`,
      at: (p: { time: string }) => `Ghi nhận lúc ${p.time}.`,
      onBehalf: 'Thư ký cụm nhập thay.',
      due: (p: { due: string }) => `Hạn nộp ${p.due}.`,
      dueExtended: (p: { due: string }) => `Hạn đã gia hạn đến ${p.due}.`,
      draft: (p: { done: number; of: number; at: string }) =>
        `Bản nháp ${p.done}/${p.of} mục bắt buộc, cập nhật lần cuối ${p.at}.`,
      untouched: 'Chưa điền mục nào.',
      nobody: 'Ban chưa có cán bộ đầu mối hay trưởng ban nào đăng ký.',
      notReachable: (p: { since: string }) =>
        p.since === '' ? 'Không gửi tin tới được ban.' : `Không gửi tin tới được ban từ ${p.since}.`,
      asks: (p: { until: string }) =>
        p.until === '' ? 'Ban xin gia hạn, chưa có ý kiến.' : `Ban xin gia hạn đến ${p.until}, chưa có ý kiến.`,
      refused: (p: { until: string; reason: string }) =>
        `Đề nghị gia hạn đến ${p.until} chưa được đồng ý (${p.reason}).`,
    },
  },

  deadlines: {
    verdict: (p: { period: string; due: string; left: string }) => `Hạn nộp báo cáo ${p.period}: ${p.due} (${p.left}).`,
    verdictPast: (p: { period: string; due: string }) =>
      `Hạn nộp báo cáo ${p.period} là ${p.due}, kỳ này đã khóa số liệu.`,
    provisional: 'Hạn này là dự kiến: lịch nghỉ của năm chưa được công bố chính thức.',
    extendedOwn: (p: { board: string; due: string; original: string }) =>
      `${p.board} được gia hạn đến ${p.due} (hạn chung ${p.original}).`,
    asked: (p: { board: string; until: string }) =>
      p.until === ''
        ? `${p.board} đã xin gia hạn, chưa có ý kiến.`
        : `${p.board} đã xin gia hạn đến ${p.until}, chưa có ý kiến.`,
    extendedOthers: (p: { names: string }) => `Đã gia hạn: ${p.names}.`,
    until: (p: { board: string; date: string }) => `${p.board} đến ${p.date}`,
    cutoff: (p: { date: string }) => `Chốt số liệu đến hết ngày ${p.date}.`,
    opens: (p: { date: string }) => `Mở nhập số liệu từ ${p.date}.`,
    lock: (p: { lock: string }) => `Khóa số liệu ${p.lock}; sau đó không sửa được.`,
    ownIn: (p: { board: string; revision: string }) => `${p.board} đã nộp ${p.revision}.`,
    ownOpen: (p: { board: string; done: number; of: number }) => `${p.board}: đã điền ${p.done}/${p.of} mục, chưa nộp.`,
    next: (p: { period: string; due: string; opens: string }) =>
      `Kỳ tiếp theo: báo cáo ${p.period}, mở nhập từ ${p.opens}, hạn nộp ${p.due}.`,
    none: 'Chưa có kỳ báo cáo nào được lên lịch.',
    holidaysMissing: (p: { year: string }) =>
      `Chưa tính được hạn nộp: lịch chưa có ngày nghỉ năm ${p.year}. Người quản trị bổ sung vào tệp của cụm.`,
  },

  tasks: {
    owed: (p: { n: number; left: string }) => `Đồng chí còn ${p.n} báo cáo chưa nộp (${p.left}).`,
    nothing: 'Đồng chí không còn báo cáo nào phải nộp.',
    noReports: 'Đồng chí không phải nộp báo cáo.',
    item: (p: { board: string; period: string; state: string; due: string }) =>
      `${p.board} · ${p.period}: ${p.state} – hạn ${p.due}`,
    untouched: 'chưa điền mục nào',
    filled: (p: { done: number; of: number; missing: string }) => `đã điền ${p.done}/${p.of}, thiếu ${p.missing}`,
    ready: (p: { of: number }) => `đã điền đủ ${p.of}/${p.of}, chưa nộp`,
    incomplete: (p: { revision: string; missing: string }) => `đã nộp ${p.revision} nhưng còn thiếu ${p.missing}`,
    andMore: (p: { list: string; n: number }) => `${p.list} và ${p.n} mục khác`,
    done: (p: { board: string; period: string; revision: string; time: string }) =>
      `${p.board} · ${p.period}: đã nộp ${p.revision} lúc ${p.time}`,
    decide: (p: { n: number }) => `Xin ý kiến đồng chí về ${p.n} việc:`,
    handle: (p: { n: number }) => `Có ${p.n} việc cần đồng chí xử lý:`,
    nothingToDecide: 'Không có việc nào chờ đồng chí xử lý.',
    extension: (p: { board: string; until: string }) =>
      p.until === '' ? `${p.board} xin gia hạn` : `${p.board} xin gia hạn đến ${p.until}`,
    nobody: (p: { names: string }) => `chưa có đầu mối: ${p.names}`,
    notReachable: (p: { names: string }) => `không gửi tin tới được: ${p.names}`,
    overdue: (p: { names: string }) => `quá hạn chưa nộp: ${p.names}`,
    round: (p: { period: string; n: number; of: number; due: string; left: string }) =>
      `Báo cáo ${p.period}: ${p.n}/${p.of} ban đã nộp; hạn ${p.due} (${p.left}).`,
  },

  summary: {
    verdict: (p: { period: string; n: number; of: number; headline: string }) =>
      `Tổng hợp ${p.period} từ ${p.n}/${p.of} ban: ${p.headline}.`,
    verdictPlain: (p: { period: string; n: number; of: number }) => `Tổng hợp ${p.period} từ ${p.n}/${p.of} ban.`,
    nothing: (p: { period: string }) => `Chưa ban nào nộp báo cáo ${p.period} nên chưa có số liệu tổng hợp.`,
    headline: (p: { label: string; value: string }) => `${p.label} ${p.value}`,
    headlineShare: (p: { label: string; value: string; percent: string }) =>
      `${p.label} ${p.value}, đạt ${p.percent} chỉ tiêu năm`,
    derived: (p: { whole: string; less: string }) =>
      `Số liệu suy ra: ${p.whole} trừ ${p.less}, chỉ với các số cộng được; kỳ này không có báo cáo riêng.`,
    column: { indicator: 'Số liệu', total: 'Toàn cụm', boards: 'Ban' },
    share: (p: { label: string; percent: string; value: string; target: string; boards: number }) =>
      `${p.label}: đạt ${p.percent} chỉ tiêu năm (${p.value}/${p.target}, ${p.boards} ban có cả hai số).`,
    notIn: (p: { n: number; names: string }) => `Chưa nộp ${p.n} ban (không tính là 0): ${p.names}.`,
    alsoMissing: (p: { list: string }) => `Đã nộp nhưng chưa có số liệu: ${p.list}.`,
    withoutParts: (p: { list: string }) => `Chỉ ghi tỷ lệ nên không cộng được: ${p.list}.`,
    of: (p: { label: string; names: string }) => `${p.label} (${p.names})`,
    asKnown: (p: { at: string }) => `Theo các báo cáo đã nộp đến ${p.at}.`,
    done: (p: { n: number }) => `${p.n} ban`,
    estimated: (p: { value: string }) => `${p.value} (ước)`,
  },

  board: {
    title: (p: { board: string; period: string; revision: string; verdict: string }) =>
      `${p.board}, ${p.period}: đã nộp ${p.revision}, ${p.verdict}.`,
    notIn: (p: { board: string; period: string }) => `${p.board} chưa nộp báo cáo ${p.period} nên chưa có số liệu.`,
    ownDraft: 'Nội dung bản nháp chỉ ban đó xem được.',
    text: (p: { label: string; text: string }) => `${p.label}: ${p.text}`,
    erased: 'nội dung đã được xóa',
    missing: (p: { list: string }) => `Chưa có: ${p.list}.`,
  },

  indicator: {
    choose: (p: { period: string }) => `Số liệu nào của ${p.period}? Đồng chí chọn:`,
    chooseBoard: (p: { label: string }) => `“${p.label}” là nội dung bằng chữ, xem theo từng ban. Đồng chí chọn ban:`,
    total: (p: { label: string; period: string; total: string; n: number; of: number }) =>
      `${p.label}, ${p.period}: ${p.total}, từ ${p.n}/${p.of} ban.`,
    done: (p: { label: string; period: string; n: number; of: number }) =>
      `${p.label}, ${p.period}: ${p.n}/${p.of} ban đã hoàn thành.`,
    nothing: (p: { label: string; period: string }) => `${p.label}, ${p.period}: chưa ban nào có số liệu.`,
    share: (p: { percent: string; value: string; target: string; boards: number }) =>
      `Đạt ${p.percent} chỉ tiêu năm (${p.value}/${p.target}, ${p.boards} ban có cả hai số).`,
    highest: (p: { names: string }) => `Cao nhất: ${p.names}.`,
    lowest: (p: { names: string }) => `Thấp nhất: ${p.names}.`,
    doneBy: (p: { names: string }) => `Đã xong: ${p.names}.`,
    same: (p: { value: string }) => `Các ban có số liệu đều bằng nhau: ${p.value}.`,
    named: (p: { name: string; value: string }) => `${p.name} ${p.value}`,
    missing: (p: { n: number; names: string }) => `Chưa có số liệu ${p.n} ban (không tính là 0): ${p.names}.`,
    notApplicable: (p: { names: string }) => `Không áp dụng: ${p.names}.`,
    partly: (p: { names: string }) => `Mới xong một phần: ${p.names}.`,
    ranked: (p: { label: string; period: string; order: string }) => `${p.label}, ${p.period} – ${p.order}`,
    totalLine: (p: { total: string; n: number; of: number }) => `Toàn cụm: ${p.total}, từ ${p.n}/${p.of} ban.`,
    withoutParts: (p: { names: string }) => `Chỉ ghi tỷ lệ nên không cộng được: ${p.names}.`,
    sameLastYear: (p: { period: string; value: string; boards: number; change: string }) =>
      `Cùng kỳ (${p.period}): ${p.value} (${p.boards} ban)${p.change === '' ? '' : `, ${p.change}`}.`,
    sameLastYearNone: (p: { period: string }) => `Cùng kỳ (${p.period}): chưa có số liệu.`,
    sameLastYearOne: (p: { period: string; value: string; change: string }) =>
      `Cùng kỳ (${p.period}): ${p.value}${p.change === '' ? '' : `, ${p.change}`}.`,
    sameLastYearMerged: (p: { period: string; value: string; sum: string; change: string }) =>
      `Cùng kỳ (${p.period}): ${p.value} = ${p.sum}, cộng các ban trước hợp nhất${p.change === '' ? '' : `; ${p.change}`}.`,
    up: (p: { by: string }) => `▲ ${p.by}`,
    down: (p: { by: string }) => `▼ ${p.by}`,
    points: (p: { by: string }) => `${p.by} điểm phần trăm`,
    level: 'không đổi',
    column: { rank: 'Hạng', board: 'Ban', value: 'Số liệu', share: '% chỉ tiêu' },
    one: (p: { board: string; period: string; label: string; value: string }) =>
      `${p.board}, ${p.period} – ${p.label}: ${p.value}.`,
    oneMissing: (p: { board: string; period: string; label: string; why: string }) =>
      `${p.board}, ${p.period} – ${p.label}: chưa có số liệu (${p.why}).`,
    oneNotApplicable: (p: { board: string; period: string; label: string }) =>
      `${p.board}, ${p.period} – ${p.label}: không áp dụng.`,
    why: {
      not_handed_in: 'ban chưa nộp báo cáo',
      other_form: 'báo cáo theo mẫu cũ, hỏi mục này theo cách khác',
      blank: 'báo cáo đã nộp để trống mục này',
      not_available: 'ban ghi: chưa có số liệu',
      not_applicable: 'ban ghi: không áp dụng',
      in_preparation: 'ban ghi: đang tổng hợp',
      other_channel: 'ban ghi: gửi qua văn thư',
    },
    oneShare: (p: { percent: string; target: string }) => `Đạt ${p.percent} chỉ tiêu năm ${p.target}.`,
    oneFrom: (p: { revision: string; date: string }) => `Theo ${p.revision}, số liệu đến ${p.date}.`,
    place: (p: { rank: number; of: number }) => `Xếp thứ ${p.rank}/${p.of} ban có số liệu.`,
    parts: (p: { done: number; of: number }) => `đã xong ${p.done}/${p.of}`,
    withUnit: (p: { value: string; unit: string }) => (p.unit === '' ? p.value : `${p.value} ${p.unit}`),
  },

  source: {
    board: (p: { board: string; period: string; revision: string; who: string; time: string }) =>
      `${p.board}, ${p.period}: ${p.revision}, ${p.who} nộp lúc ${p.time}.`,
    indicator: (p: { label: string; period: string; n: number; of: number }) =>
      `Nguồn số liệu ${p.label}, ${p.period}: ${p.n}/${p.of} ban.`,
    all: (p: { period: string; n: number; of: number }) => `Nguồn số liệu ${p.period}: báo cáo của ${p.n}/${p.of} ban.`,
    nothing: (p: { period: string }) => `Chưa có báo cáo ${p.period} nào được nộp nên chưa có nguồn số liệu.`,
    nothingOf: (p: { board: string; period: string }) =>
      `${p.board} chưa nộp báo cáo ${p.period} nên chưa có nguồn số liệu.`,
    figure: (p: { label: string; value: string; time: string; asOf: string }) =>
      `${p.label}: ${p.value} – ghi lúc ${p.time}, số liệu đến ${p.asOf}`,
    figureBy: (p: { label: string; value: string; who: string; time: string; asOf: string }) =>
      `${p.label}: ${p.value} – ${p.who} ghi lúc ${p.time}, số liệu đến ${p.asOf}`,
    row: (p: { board: string; value: string; revision: string; who: string; time: string }) =>
      `${p.board}: ${p.value} – ${p.revision}, ${p.who}, ${p.time}`,
    report: (p: { board: string; revision: string; who: string; time: string }) =>
      `${p.board}: ${p.revision}, ${p.who}, ${p.time}`,
    inPlaceOf: (p: { who: string }) => `thay mặt ${p.who}`,
    onBehalf: (p: { source: string }) => (p.source === '' ? 'nhập thay' : `nhập thay, theo ${p.source}`),
    without: (p: { names: string }) => `Chưa có số liệu: ${p.names}.`,
    chooseIndicator: 'Xem nguồn của từng số liệu:',
    formerly: 'người đã thôi phụ trách',
  },

  refusal: {
    figuresFrom: (p: { from: string }) =>
      `Số liệu của các ban khác xem được từ ${p.from}; trước đó chỉ thư ký cụm và lãnh đạo xem được.`,
    figuresPublished: 'Số liệu kỳ này chưa công bố; trước khi công bố chỉ thư ký cụm và lãnh đạo xem được.',
    unknownPeriod: (p: { text: string }) => `Không có kỳ báo cáo “${p.text}”, ví dụ: 6T/2024 hoặc 2024-H1.`,
    notReported: (p: { period: string; parts: string }) => `Cụm không báo cáo ${p.period}. Các kỳ báo cáo: ${p.parts}.`,
    part: {
      H1: '6 tháng đầu năm',
      '9M': '9 tháng đầu năm',
      Y: 'cả năm',
      Q1: 'quý I',
      Q2: 'quý II',
      Q3: 'quý III',
      Q4: 'quý IV',
      quarters: 'các quý',
      months: 'các tháng',
      month: (p: { month: number }) => `tháng ${p.month}`,
    },
    notOpenYet: (p: { period: string; opens: string; due: string }) =>
      `Báo cáo ${p.period} chưa mở: mở nhập từ ${p.opens}, hạn nộp ${p.due}.`,
    notKept: (p: { period: string }) => `Hệ thống chưa có dữ liệu của kỳ ${p.period}.`,
    noPeriod: 'Chưa có kỳ báo cáo nào được mở.',
    unknownBoard: (p: { period: string }) => `Ban này không thuộc cụm trong kỳ ${p.period}. Đồng chí chọn ban:`,
  },

  button: {
    remindMissing: (p: { n: number }) => `Đôn đốc ${p.n} ban chưa nộp`,
    remind: (p: { board: string }) => `Đôn đốc ${p.board}`,
    extend: 'Gia hạn',
    extendBoard: (p: { board: string }) => `Gia hạn cho ${p.board}`,
    status: 'Tình hình nộp',
    missing: 'Ban nào chưa nộp',
    submitted: 'Ban nào đã nộp',
    summary: 'Số liệu',
    summaryOf: (p: { board: string }) => `Số liệu ${p.board}`,
    own: 'Số liệu ban tôi',
    compare: 'So các ban',
    everyBoard: 'Xem đủ các ban',
    source: 'Nguồn số liệu',
    report: 'Điền báo cáo',
    goOn: 'Điền tiếp',
    draft: 'Xem bản nháp',
    template: 'Mẫu tin',
    deadlines: 'Hạn nộp',
    history: 'Các lần nộp',
    invite: 'Cấp mã cho đầu mối',
  },
} as const;
