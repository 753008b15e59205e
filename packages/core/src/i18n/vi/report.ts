/** Entering, handing in and looking at one's own report. Parameters come formatted. */
export const report = {
  heading: (p: { board: string; period: string }) => `${p.board} · ${p.period}`,
  asOf: (p: { date: string }) => `số liệu đến ${p.date}`,

  // one question of the guided entry
  question: (p: { n: number; of: number; label: string }) => `Mục ${p.n}/${p.of} · ${p.label}`,
  questionOptional: (p: { label: string }) => `Mục không bắt buộc · ${p.label}`,
  lastKnown: (p: { value: string; period: string }) => `Lần gần nhất: ${p.value} (${p.period}).`,
  lastKnownNone: 'Lần gần nhất: chưa có số liệu.',
  draftNow: (p: { value: string }) => `Bản nháp đang ghi: ${p.value}.`,
  ask: {
    count: (p: { unit: string }) =>
      `Đồng chí nhập con số${p.unit === '' ? '' : ` (${p.unit})`}, ví dụ: 1.250. Không phát sinh thì nhập 0.`,
    target: 'Đồng chí nhập chỉ tiêu cả năm, ví dụ: 2.200.',
    ratio: 'Đồng chí nhập tử số/mẫu số, ví dụ: 17/63; nếu chỉ có tỷ lệ thì nhập 27%.',
    date: 'Đồng chí nhập ngày, ví dụ: 14/6/2024.',
    text: (p: { max: string }) =>
      `Đồng chí viết ngắn gọn, không quá ${p.max} ký tự; không ghi tên nhân sự, nội dung mật.`,
  },
  savedField: (p: { label: string; value: string; time: string }) => `Đã lưu ${p.label}: ${p.value} (${p.time}).`,
  savedText: (p: { label: string; length: number; time: string }) =>
    `Đã lưu ${p.label}: ${p.length} ký tự (${p.time}).`,
  skipAsk: (p: { label: string }) => `Bỏ qua “${p.label}”. Đồng chí chọn lý do:`,
  skipReason: {
    not_available: 'Chưa có số liệu',
    not_applicable: 'Không áp dụng',
    in_preparation: 'Đang tổng hợp',
    other_channel: 'Gửi qua văn thư',
  },
  skipped: (p: { label: string; reason: string }) => `Đã bỏ qua “${p.label}”. Lý do: ${p.reason}.`,
  paused: (p: { done: number; of: number; due: string }) =>
    `Đã tạm dừng, bản nháp giữ ${p.done}/${p.of} mục. Hạn nộp ${p.due}; nhập /baocao để điền tiếp.`,
  firstField: 'Đây là mục đầu tiên.',
  notAFigure: (p: { text: string; label: string }) => `“${p.text}” chưa đọc được thành nội dung mục “${p.label}”.`,
  notThisField: 'Đồng chí nhập lại, hoặc hỏi việc khác (bản nháp vẫn giữ); muốn dừng thì nhập /huy.',

  // figures read out of a message
  read: (p: { heading: string; asOf: string }) => `Nội dung ghi được, ${p.heading} (${p.asOf}):`,
  readShare: (p: { percent: string; target: string }) => `đạt ${p.percent} chỉ tiêu năm ${p.target}`,
  shareAgrees: 'khớp',
  estimate: 'ước',
  unclear: (p: { text: string; label: string }) =>
    `“${p.text}” chưa rõ là bao nhiêu (mục “${p.label}”), đồng chí chọn giúp:`,
  twice: (p: { label: string; figures: string }) => `Mục “${p.label}” có ${p.figures}, đồng chí chọn số đúng:`,
  correctAsk: (p: { label: string; example: string }) => `Đồng chí nhập lại “${p.label}”, ví dụ: ${p.example}.`,
  correctWhich: 'Đồng chí chọn mục cần sửa:',
  insteadWhich: (p: { before: string; after: string }) =>
    `${p.before} có ở nhiều mục. Đồng chí chọn mục cần sửa thành ${p.after}:`,
  insteadNone: (p: { before: string; after: string }) =>
    `Chưa có mục nào ghi ${p.before} nên chưa sửa thành ${p.after}. Hiện đang có:`,
  insteadHow: (p: { after: string }) => `Đồng chí ghi kèm tên mục, ví dụ: “sửa kết nạp thành ${p.after}”.`,
  discarded: 'Đã bỏ, không lưu nội dung vừa gửi. Bản nháp giữ nguyên như trước.',
  saved: (p: { time: string; n: number }) => `Đã lưu ${p.n} mục vào bản nháp lúc ${p.time} (chưa nộp).`,
  remaining: (p: { left: number; of: number; due: string; left_time: string }) =>
    p.left === 0
      ? `Đã đủ ${p.of}/${p.of} mục bắt buộc; hạn nộp ${p.due} (${p.left_time}).`
      : `Còn ${p.left}/${p.of} mục bắt buộc; hạn nộp ${p.due} (${p.left_time}).`,
  lapsed: (p: { heading: string; time: string; list: string }) =>
    `Nội dung gửi lúc ${p.time} (${p.heading}: ${p.list}) quá 24 giờ chưa xác nhận nên không lưu. Nếu vẫn cần, đồng chí gửi lại.`,
  displaced: (p: { heading: string; list: string }) =>
    `Nội dung gửi trước (${p.heading}: ${p.list}) chưa xác nhận nên không lưu. Nếu vẫn cần, đồng chí gửi lại.`,
  waiting: 'Nội dung dưới đây vẫn chờ đồng chí xác nhận.',
  pausedWaiting: 'Nội dung vừa gửi vẫn chờ đồng chí xác nhận trong 24 giờ.',
  staleCard: 'Thẻ này đã cũ. Tình trạng hiện nay:',
  whichIndicator: (p: { value: string }) =>
    `“${p.value}” là số liệu của mục nào? Đồng chí ghi kèm tên mục, ví dụ: “kết nạp ${p.value}”.`,
  needsValue: (p: { label: string; percent: string }) =>
    `Tin mới có tỷ lệ ${p.percent} chỉ tiêu của “${p.label}”, chưa có số đạt được. Đồng chí ghi số đạt được/chỉ tiêu, ví dụ: 848/2200.`,

  // unusual values: asked once, then kept
  unusual: {
    title: 'Trước khi nộp, đồng chí kiểm tra giúp:',
    higher: (p: { label: string; times: string; base: string; value: string; before: string }) =>
      `${p.label}: gấp ${p.times} lần ${p.base}: ${p.value} so với ${p.before}`,
    lower: (p: { label: string; share: string; base: string; value: string; before: string }) =>
      `${p.label}: chỉ bằng ${p.share} ${p.base}: ${p.value} so với ${p.before}`,
    few: (p: { label: string; n: string }) =>
      `${p.label}: dưới ${p.n} người. Nếu giữ nguyên, các ban khác sẽ xem được số này; nếu không, đồng chí bỏ qua mục với lý do “gửi qua văn thư”`,
    fewShare: (p: { label: string; n: string }) =>
      `${p.label}: có nhóm dưới ${p.n} người. Nếu giữ nguyên, các ban khác sẽ xem được số này; nếu không, đồng chí bỏ qua mục với lý do “gửi qua văn thư”`,
    fromZero: (p: { label: string; base: string; value: string; before: string }) =>
      `${p.label}: ${p.value}, trong khi ${p.base} là ${p.before}`,
    lastPeriod: (p: { period: string }) => `kỳ trước (${p.period})`,
    lastPeriods: (p: { n: number }) => `mức thường báo (trung vị ${p.n} kỳ gần nhất)`,
    part: (p: { label: string; value: string; of: string; whole: string }) =>
      `${p.label}: ${p.value}, lớn hơn tổng ở mục “${p.of}” (${p.whole})`,
    denominator: (p: { label: string; denominator: string; of: string; expected: string }) =>
      `${p.label}: mẫu số ${p.denominator} khác ${p.of} (${p.expected})`,
    share: (p: { label: string; said: string; computed: string }) =>
      `${p.label}: tin ghi ${p.said}, tính ra ${p.computed}: chưa khớp`,
    unchanged: (p: { n: number; period: string }) =>
      `Cả ${p.n} số liệu giống hệt báo cáo kỳ trước (${p.period}); có thể là bản chép lại`,
    kept: (p: { period: string }) => `Số liệu giống hệt kỳ trước (${p.period}): đã xác nhận.`,
    confirmed: 'đã xác nhận',
  },

  // the draft, the hand-in, revisions
  draftTitle: (p: { heading: string }) => `Bản nháp · ${p.heading}`,
  draftEmpty: 'Chưa có mục nào.',
  missing: (p: { list: string }) => `Còn thiếu: ${p.list}.`,
  blank: 'chưa có',
  characters: (p: { n: number }) => `đã ghi (${p.n} ký tự)`,
  previewTitle: (p: { heading: string }) => `Xem trước khi nộp · ${p.heading}`,
  revisionPreviewTitle: (p: { heading: string; revision: string }) =>
    `Nộp ${p.revision} · ${p.heading}. Thay đổi so với lần trước:`,
  changed: (p: { label: string; before: string; after: string }) => `${p.label}: ${p.before} → ${p.after}`,
  incompleteWarning: 'Nộp khi còn thiếu thì chưa được tính là đầy đủ; đúng hạn tính theo lần nộp đầy đủ đầu tiên.',
  errorsTitle: 'Cần sửa trước khi nộp:',
  receiptTitle: (p: { heading: string; revision: string }) => `Đã nộp báo cáo · ${p.heading} · ${p.revision}`,
  receiptTime: (p: { time: string }) => `Ghi nhận lúc ${p.time}.`,
  onTime: 'Đúng hạn.',
  onTimeExtended: (p: { due: string }) => `Đúng hạn (theo hạn đã gia hạn đến ${p.due}).`,
  late: (p: { by: string; due: string }) => `Nộp muộn ${p.by} so với hạn ${p.due}.`,
  onTimeKept: (p: { time: string }) => `Giữ mốc đúng hạn của lần nộp đầy đủ đầu tiên (${p.time}).`,
  lateKept: (p: { time: string }) => `Lần nộp đầy đủ đầu tiên là lúc ${p.time}, sau hạn nộp.`,
  notComplete: 'Chưa đủ mục bắt buộc; đúng hạn tính theo lần nộp đầy đủ đầu tiên.',
  onBehalf: (p: { source: string }) => `Nhập thay, theo ${p.source}.`,
  inPlaceOf: (p: { who: string }) => `Thay mặt đồng chí ${p.who}.`,
  inPlaceOfShort: (p: { who: string }) => `thay mặt đồng chí ${p.who}`,
  onBehalfShort: 'nhập thay',
  nothingChanged: (p: { revision: string }) => `Báo cáo đã nộp ${p.revision}, từ đó chưa có thay đổi nào.`,
  reviseHow: 'Muốn sửa, đồng chí gửi số liệu mới, ví dụ: “sửa lại kết nạp 1.260”, hoặc chọn mục bên dưới.',
  withdrawAsk: (p: { heading: string; revision: string }) =>
    `Rút lại báo cáo ${p.heading} · ${p.revision}? Báo cáo trở về bản nháp và tính là chưa nộp. Đồng chí chọn lý do:`,
  withdrawReason: { mistake: 'Nộp nhầm', incomplete: 'Cần bổ sung', instructed: 'Theo chỉ đạo' },
  withdrawn: (p: { heading: string; revision: string }) =>
    `Đã rút lại báo cáo ${p.heading} · ${p.revision}. Số liệu vẫn còn trong bản nháp; tính là chưa nộp cho đến khi nộp lại.`,
  historyTitle: (p: { heading: string }) => `Các lần nộp · ${p.heading}`,
  historyNone: 'Chưa nộp lần nào.',
  historyLine: (p: { revision: string; time: string; who: string; complete: boolean }) =>
    `${p.revision}: ${p.who} nộp lúc ${p.time}${p.complete ? '' : ', chưa đủ mục'}`,
  historyWithdrawn: 'Lần nộp cuối đã được rút lại.',
  you: 'đồng chí',

  template: {
    intro: 'Mẫu tin để sao chép, điền rồi gửi lại (điền được khi không có mạng). Dòng để trống sẽ bỏ qua.',
    head: (p: { period: string; board: string }) => `BÁO CÁO ${p.period} – ${p.board}`,
    bad: (p: { line: string }) => `Chưa đọc được dòng: “${p.line}”.`,
    otherBoard: (p: { board: string }) =>
      `Mẫu tin này ghi là của ${p.board}, không phải ban của đồng chí nên chưa ghi nội dung nào.`,
  },

  // the secretary enters for a board
  behalfSource: (p: { heading: string }) =>
    `Nhập thay ${p.heading}. Số liệu lấy từ văn bản nào? Ví dụ: Báo cáo số 123-BC/BTCTU ngày 14/6/2024.`,
  notASource: (p: { text: string }) => `“${p.text}” chưa nêu văn bản nào.`,
  behalfStarted: (p: { heading: string; source: string }) => `Đang nhập thay ${p.heading}, theo ${p.source}.`,
  whichBoard: 'Đồng chí chọn ban:',

  attachment:
    'Hệ thống chưa nhận tệp, ảnh và tin thoại qua trò chuyện nên không lưu nội dung này. Đồng chí gửi số liệu bằng chữ, ví dụ: “kết nạp 1.250; TCĐ ngoài nhà nước 6”, hoặc lấy Mẫu tin để điền.',

  error: {
    wrong_type: {
      count: (p: { label: string }) => `${p.label}: cần một con số, ví dụ: 1.250`,
      target: (p: { label: string }) => `${p.label}: cần một con số, ví dụ: 2.200`,
      ratio: (p: { label: string }) => `${p.label}: cần tử số/mẫu số hoặc tỷ lệ, ví dụ: 17/63 hoặc 27%`,
      date: (p: { label: string }) => `${p.label}: cần một ngày, ví dụ: 14/6/2024`,
      text: (p: { label: string }) => `${p.label}: cần một đoạn chữ`,
    },
    out_of_range: (p: { label: string; value: string; min: string; max: string }) =>
      `${p.label}: ${p.value} ngoài khoảng cho phép ${p.min}–${p.max}, ví dụ: ${p.min}`,
    not_whole: (p: { label: string; value: string; likely: string }) =>
      `${p.label}: ${p.value} không phải số nguyên, ví dụ: ${p.likely}`,
    ratio_exceeds_whole: (p: { label: string; numerator: string; denominator: string }) =>
      `${p.label}: tử số ${p.numerator} lớn hơn mẫu số ${p.denominator}, ví dụ: 17/63`,
    date_in_future: (p: { label: string; date: string }) =>
      `${p.label}: ngày ${p.date} chưa đến; cần ngày đã hoàn thành, ví dụ: 14/6/2024`,
    too_long: (p: { label: string; length: number; max: string }) =>
      `${p.label}: ${p.length} ký tự, tối đa ${p.max}; đồng chí rút gọn rồi gửi lại`,
  },

  refusal: {
    not_expected: 'Kỳ này chưa mở nhập số liệu cho ban.',
    noOpenPeriod: 'Hiện không có kỳ báo cáo nào đang mở. Nhập /hannop để xem kỳ tiếp theo.',
    unknownPeriod: (p: { text: string }) => `Không có kỳ báo cáo “${p.text}”, ví dụ: 6T/2024 hoặc 2024-H1.`,
    notOpenYet: (p: { period: string; opens: string }) => `Báo cáo ${p.period} chưa mở; mở nhập từ ${p.opens}.`,
    locked: (p: { period: string; since: string }) =>
      `Báo cáo ${p.period} đã khóa số liệu từ ${p.since}, không sửa được nữa. Nếu cần, đồng chí liên hệ thư ký cụm.`,
    nothing_entered: 'Chưa có số liệu nào để nộp. Nhập /baocao để bắt đầu.',
    nothing_to_withdraw: 'Chưa nộp báo cáo nào nên không có gì để rút lại.',
    noOwnBoard: 'Thư ký cụm không có báo cáo riêng. Để nhập thay một ban, nhập “/baocao thay” kèm tên ban.',
    notYourBoard: (p: { board: string }) =>
      `Chỉ cán bộ, trưởng ban của ${p.board} hoặc thư ký cụm (nhập thay) được ghi số liệu của ban này.`,
    unknownBoard: (p: { text: string }) => `Không có ban “${p.text}” trong cụm ở kỳ này.`,
  },

  button: {
    confirm: 'Đúng, lưu',
    keep: 'Đúng, giữ nguyên',
    edit: 'Sửa',
    discard: 'Bỏ',
    skip: 'Bỏ qua mục này',
    back: 'Mục trước',
    pause: 'Tạm dừng',
    goOn: 'Điền tiếp',
    optional: 'Điền mục không bắt buộc',
    template: 'Mẫu tin',
    draft: 'Xem bản nháp',
    submit: 'Nộp báo cáo',
    submitAnyway: 'Nộp phần đã có',
    submitAgain: (p: { revision: string }) => `Nộp ${p.revision}`,
    revise: 'Sửa',
    withdraw: 'Rút lại',
    history: 'Các lần nộp',
    reenter: 'Nhập lại',
  },
} as const;
