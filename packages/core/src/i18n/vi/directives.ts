/** Announcements and directives: what is sent to boards, and how far each board has come with it. */
export const directives = {
  kind: { announcement: 'thông báo', directive: 'chỉ đạo' },
  title: {
    announcement: (p: { n: number }) => `Thông báo số ${p.n}`,
    directive: (p: { n: number }) => `Chỉ đạo số ${p.n}`,
  },
  mark: { seen: 'đã xem', understood: 'đã nắm được', done: 'đã thực hiện' },
  notYet: { seen: 'chưa xem', understood: 'chưa nắm được', done: 'chưa thực hiện' },
  owes: (p: { mark: string }) => `${p.mark}, chưa thực hiện`,
  reason: {
    not_needed: 'Không còn cần thiết',
    replaced: 'Đã có văn bản thay thế',
    mistake: 'Gửi nhầm',
    instructed: 'Theo ý kiến lãnh đạo',
  },

  // put into words
  compose: {
    heading: 'Thông báo, chỉ đạo mới',
    part: {
      text: 'Nội dung',
      boards: 'Nơi nhận',
      kind: 'Loại',
      due: 'Hạn thực hiện',
      corrected: 'Nội dung mới',
      report: 'Báo cáo ngắn',
      question: 'Điều chưa rõ',
    },
    correct: (p: { title: string }) => `Sửa ${p.title}`,
    report: (p: { title: string; board: string }) => `${p.board} đã thực hiện ${p.title}`,
    question: (p: { title: string; board: string }) => `${p.board} hỏi lại về ${p.title}`,
    all: 'Tất cả các ban',
    allOf: (p: { n: number }) => `tất cả ${p.n} ban`,
    kindLabel: { announcement: 'Thông báo (để biết)', directive: 'Chỉ đạo (phải thực hiện)' },
    reaches: (p: { boards: number; people: number }) => `Gửi tới ${p.boards} ban, ${p.people} người nhận.`,
    unreached: (p: { names: string }) => `Chưa có ai nhận được tin: ${p.names}.`,
    sendsTo: (p: { n: number }) => `Sẽ gửi tới ${p.n} người.`,
    send: 'Đúng, gửi',
  },
  ask: {
    text: 'Đồng chí nhập nội dung cần gửi, ví dụ: “Họp giao ban cụm lúc 14h ngày 20/6, trực tuyến”.',
    boards:
      'Gửi tới những ban nào? Đồng chí chọn (được nhiều ban) hoặc nhập tên, ví dụ: “Thái Bình, Hà Nam” hay “tất cả các ban”.',
    kind: 'Để các ban biết, hay phải thực hiện?',
    kindUnclear: 'Chưa rõ loại. Đồng chí chọn “thông báo” hoặc “chỉ đạo”.',
    due: 'Hạn thực hiện là ngày nào? Ví dụ: 28/6. Không đặt hạn thì bỏ qua.',
    notADay: (p: { said: string }) => `“${p.said}” không phải là một ngày có thật. Ví dụ: 28/6.`,
    duePast: (p: { due: string }) => `Hạn ${p.due} đã qua. Đồng chí chọn ngày khác.`,
    unknownBoard: (p: { said: string }) => `Không có ban nào là “${p.said}”.`,
    nearBoard: (p: { said: string; names: string }) => `Không có ban nào là “${p.said}”. Có phải: ${p.names}?`,
    corrected: 'Đồng chí nhập toàn bộ nội dung mới.',
    report: 'Đồng chí nhập ngắn gọn kết quả thực hiện, ví dụ: “Đã quán triệt tới 100% chi bộ ngày 12/6”.',
    question: 'Đồng chí nhập điều chưa rõ; câu hỏi được gửi tới người ban hành.',
    empty: 'Nội dung còn trống.',
    mark: (p: { title: string; board: string; mark: string }) => `${p.title}: ghi nhận ${p.board} ${p.mark}?`,
    whichOne: (p: { mark: string }) => `Đồng chí ${p.mark} văn bản nào?`,
    whichUnclear: 'Văn bản nào chưa rõ?',
    which: (p: { title: string }) => `${p.title}: đồng chí xác nhận cho ban nào?`,
    reason: (p: { title: string }) => `Hủy ${p.title}. Đồng chí chọn lý do:`,
    cancel: (p: { title: string; reason: string; n: number }) =>
      `Hủy ${p.title}? Lý do: ${p.reason}. Sẽ báo cho ${p.n} người đã nhận.`,
    chase: (p: { title: string; n: number; state: string; names: string }) =>
      `${p.title}: nhắc ${p.n} ban ${p.state}: ${p.names}?`,
  },

  // what was done
  sent: (p: { title: string; boards: number; people: number }) =>
    `Đã gửi ${p.title} tới ${p.boards} ban (${p.people} người nhận).`,
  corrected: (p: { title: string; version: number; people: number }) =>
    `Đã sửa ${p.title} (bản ${p.version}), đã báo ${p.people} người nhận. Các ban xác nhận lại theo bản mới.`,
  calledOff: (p: { title: string; people: number }) => `Đã hủy ${p.title}, đã báo ${p.people} người nhận.`,
  asked: (p: { title: string }) => `Đã gửi câu hỏi về ${p.title} tới người ban hành.`,
  chased: (p: { title: string; n: number; names: string }) => `${p.title}: đã nhắc ${p.n} ban: ${p.names}.`,
  chasedAlready: (p: { names: string }) => `Hôm nay đã nhắc: ${p.names}.`,
  chaseUnreached: (p: { names: string }) => `Không gửi tới được: ${p.names}.`,
  marked: (p: { board: string; mark: string; time: string }) => `✓ ${p.board}: ${p.mark} lúc ${p.time}.`,
  notMarked: (p: { board: string }) => `${p.board}: chưa xác nhận.`,
  notMarkedAgain: (p: { board: string; mark: string; version: number }) =>
    `${p.board}: ${p.mark} bản ${p.version}, chưa xác nhận bản này.`,

  // the card
  from: (p: { who: string; time: string }) => `Người gửi: ${p.who}, ${p.time}.`,
  version: (p: { version: number; time: string }) => `Bản ${p.version}, sửa lúc ${p.time}.`,
  due: (p: { due: string; left: string }) => `Hạn thực hiện: ${p.due} (${p.left}).`,
  calledOffBy: (p: { who: string; time: string; reason: string }) =>
    `Đã hủy lúc ${p.time} (${p.who}). Lý do: ${p.reason}.`,
  erased: '(nội dung đã được xóa)',
  state: (p: { title: string; n: number; of: number; mark: string }) => `${p.title}: ${p.n}/${p.of} ban ${p.mark}.`,
  behind: (p: { state: string; n: number; names: string }) => `${p.state} ${p.n}: ${p.names}`,
  column: { board: 'Ban', seen: 'Đã xem', understood: 'Đã nắm được', done: 'Đã thực hiện' },
  ofVersion: (p: { time: string; version: number }) => `${p.time} (bản ${p.version})`,
  none: '–',
  boardReport: (p: { board: string; time: string; text: string }) => `${p.board} báo cáo, ${p.time}: “${p.text}”`,
  boardQuestion: (p: { board: string; time: string; text: string }) => `${p.board} hỏi, ${p.time}: “${p.text}”`,
  source: (p: { title: string }) => `Ai xác nhận ${p.title}, lúc nào:`,
  sourceLine: (p: { board: string; mark: string; version: number; who: string; time: string }) =>
    `${p.board}: ${p.mark} (bản ${p.version}) – ${p.who}, ${p.time}`,
  sourceNone: (p: { title: string }) => `${p.title}: chưa ban nào xác nhận.`,

  // to others
  notice: {
    sent: (p: { title: string }) => p.title,
    corrected: (p: { title: string; version: number }) =>
      `${p.title} đã được sửa (bản ${p.version}). Đề nghị đồng chí xem và xác nhận lại.`,
    calledOff: (p: { title: string; who: string; reason: string }) =>
      `${p.title} đã hủy (${p.who}). Lý do: ${p.reason}.`,
    chase: (p: { title: string; state: string }) => `Nhắc: ${p.title}, ban của đồng chí ${p.state}.`,
    report: (p: { board: string; title: string }) => `${p.board} đã thực hiện ${p.title}.`,
    question: (p: { board: string; title: string }) => `${p.board} hỏi lại về ${p.title}:`,
    quoted: (p: { text: string }) => `“${p.text}”`,
  },

  // lists
  list: {
    own: (p: { n: number }) => `Ban của đồng chí còn ${p.n} thông báo, chỉ đạo chưa xong:`,
    ownNone: 'Ban của đồng chí không còn thông báo, chỉ đạo nào chưa xong.',
    all: (p: { n: number }) => `Có ${p.n} thông báo, chỉ đạo:`,
    nothing: 'Chưa có thông báo, chỉ đạo nào.',
    past: 'Trước đây:',
    found: (p: { n: number; query: string }) => `Có ${p.n} thông báo, chỉ đạo có “${p.query}”:`,
    notFound: (p: { query: string }) => `Không có thông báo, chỉ đạo nào có “${p.query}”.`,
    item: (p: { title: string; state: string; text: string }) => `${p.title} (${p.state}): ${p.text}`,
    due: (p: { state: string; due: string }) => `${p.state}, hạn ${p.due}`,
    calledOff: 'đã hủy',
    count: (p: { n: number; of: number; mark: string }) => `${p.n}/${p.of} ban ${p.mark}`,
    search: 'Tìm: nhập /thongbao tìm và từ cần tìm, ví dụ: /thongbao tìm họp.',
  },
  task: (p: { n: number }) => `Thông báo, chỉ đạo chưa xong (${p.n}):`,

  refusal: {
    unknown: (p: { n: string }) => `Không có thông báo, chỉ đạo số ${p.n}.`,
    toNobody: 'Chưa có ban nào nhận. Đồng chí chọn ít nhất một ban.',
    calledOff: (p: { title: string }) => `${p.title} đã hủy, không có gì thay đổi.`,
    notAddressed: (p: { title: string }) => `${p.title} không gửi tới ban của đồng chí.`,
    otherBoard: (p: { title: string; board: string }) => `${p.title}: ${p.board} do cán bộ của ban đó xác nhận.`,
    notDone: (p: { title: string }) => `${p.title} chỉ để biết: xác nhận “đã xem” hoặc “đã nắm được” là đủ.`,
    oldVersion: (p: { title: string; version: number }) =>
      `${p.title} nay là bản ${p.version}. Chưa ghi xác nhận; đồng chí xem bản mới:`,
    already: (p: { board: string; mark: string }) => `${p.board} ${p.mark} rồi, không có gì thay đổi.`,
    allThere: (p: { title: string; mark: string }) =>
      `${p.title}: tất cả các ban ${p.mark}, không còn ban nào để nhắc.`,
  },

  button: {
    seen: 'Đã xem',
    understood: 'Đã nắm được',
    done: 'Đã thực hiện',
    yes: { seen: 'Đúng, đã xem', understood: 'Đúng, đã nắm được', done: 'Đúng, đã thực hiện' },
    withReport: 'Thực hiện, kèm báo cáo',
    ask: 'Chưa rõ, hỏi lại',
    open: (p: { n: number }) => `Xem số ${p.n}`,
    matrix: 'Tình hình thực hiện',
    chase: (p: { n: number }) => `Đôn đốc ${p.n} ban`,
    chaseFor: { seen: 'Ban chưa xem', understood: 'Ban chưa nắm', done: 'Ban chưa thực hiện' },
    send: 'Gửi nhắc',
    correct: 'Sửa nội dung',
    callOff: 'Hủy văn bản này',
    callOffSure: 'Đúng, hủy và báo các ban',
    source: 'Ai xác nhận, lúc nào',
    new: 'Soạn mới',
    list: 'Danh sách',
    more: 'Xem tiếp',
  },
} as const;
