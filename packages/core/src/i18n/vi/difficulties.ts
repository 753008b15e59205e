/** Difficulties and proposals that boards raise: asked, answered, settled. */
export const difficulties = {
  kind: { difficulty: 'vướng mắc', proposal: 'kiến nghị' },
  kindTitle: { difficulty: 'Vướng mắc', proposal: 'Kiến nghị' },
  state: {
    open: 'chờ trả lời',
    waiting: 'chờ ban bổ sung',
    answered: 'đã trả lời, chờ ban xác nhận',
    reopened: 'mở lại, chờ trả lời',
    settled: 'đã giải đáp',
    withdrawn: 'đã rút lại',
    closed: 'đã đóng',
  },
  erased: '(nội dung đã xóa)',
  nobody: 'chưa có người nhận',
  answerReason: {
    mistake: 'Trả lời nhầm',
    supplement: 'Bổ sung nội dung',
    rule_changed: 'Quy định thay đổi',
    instructed: 'Theo ý kiến chỉ đạo',
  },
  closeReason: {
    duplicate: 'Trùng nội dung',
    other_level: 'Thuộc thẩm quyền cấp khác',
    unrelated: 'Ngoài phạm vi của cụm',
    by_letter: 'Cần gửi bằng văn bản',
  },

  // one of them
  card: {
    title: (p: { kind: string; n: number; board: string; state: string }) =>
      `${p.kind} #${p.n} · ${p.board}: ${p.state}`,
    precedent: (p: { kind: string; n: number }) => `${p.kind} #${p.n}: đã có trả lời`,
    topic: (p: { words: string }) => `“${p.words}”`,
    raised: (p: { time: string }) => `Nêu lúc ${p.time}.`,
    due: (p: { due: string; left: string }) => `Hạn trả lời: ${p.due} (${p.left}).`,
    paused: 'Thời gian trả lời tạm dừng cho đến khi ban bổ sung.',
    owner: (p: { who: string }) => `Người trả lời: ${p.who}.`,
    named: (p: { role: string; name: string }) => `${p.role} (${p.name})`,
    escalated: (p: { since: string }) => `Đã chuyển lãnh đạo cụm từ ${p.since}.`,
    reopened: (p: { times: number }) => `Đã mở lại ${p.times} lần.`,
    asked: (p: { who: string; time: string; words: string }) => `${p.who} hỏi lại lúc ${p.time}: “${p.words}”`,
    replied: (p: { time: string; words: string }) => `Ban bổ sung lúc ${p.time}: “${p.words}”`,
    missing: (p: { time: string; words: string }) => `Ban cho biết lúc ${p.time} là chưa giải đáp: “${p.words}”`,
    answered: (p: { who: string; time: string; revision: string; words: string }) =>
      `${p.who} trả lời lúc ${p.time}, ${p.revision}: “${p.words}”`,
    changed: (p: { reason: string }) => `Lý do sửa: ${p.reason}.`,
    basis: (p: { words: string }) => `Căn cứ: ${p.words}.`,
    holds: (p: { words: string; until: string }) => `Căn cứ: ${p.words}, hiệu lực đến hết ${p.until}.`,
    lapsed: (p: { words: string; until: string }) =>
      `Căn cứ: ${p.words}, đã hết hiệu lực sau ${p.until}; câu trả lời cần xem lại.`,
    basedOn: (p: { to: number }) => `Như trả lời #${p.to}.`,
    baseMoved: (p: { to: number }) => `Trả lời #${p.to} đã thay đổi từ đó; câu trả lời này cần xem lại.`,
    earlier: (p: { answers: string }) => `Các lần trả lời trước: ${p.answers}.`,
    given: (p: { revision: string; time: string }) => `${p.revision} lúc ${p.time}`,
    givenBecause: (p: { revision: string; time: string; reason: string }) =>
      `${p.revision} lúc ${p.time} (lý do: ${p.reason})`,
    movedSince: (p: { revision: string }) =>
      `Ban của đồng chí đã dựa vào trả lời ${p.revision}; từ đó câu trả lời đã thay đổi, đề nghị xem lại.`,
    retracted: 'Câu trả lời trước đã được thu hồi.',
    closed: (p: { reason: string }) => `Đóng vì: ${p.reason}.`,
    duplicate: (p: { to: number }) => `Đóng vì trùng với #${p.to}.`,
    notShared: 'Câu trả lời này không cho các ban khác tra cứu.',
    note: (p: { who: string; time: string; words: string }) => `Ghi chú nội bộ (${p.who}, ${p.time}): “${p.words}”`,
    relied: (p: { names: string }) => `Đã dựa vào trả lời này: ${p.names}.`,
    time: (p: { first: string }) => `Trả lời lần đầu sau ${p.first} làm việc.`,
    closing: (p: { closing: string }) => `Đến khi kết thúc: ${p.closing} làm việc.`,
  },

  // lists
  list: {
    all: (p: { n: number; late: number }) =>
      p.n === 0
        ? 'Không có vướng mắc, kiến nghị nào chờ trả lời.'
        : p.late === 0
          ? `Có ${p.n} vướng mắc, kiến nghị chờ trả lời.`
          : `Có ${p.n} vướng mắc, kiến nghị chờ trả lời, ${p.late} quá hạn.`,
    own: (p: { n: number; of: number }) =>
      `Ban đã nêu ${p.of} vướng mắc, kiến nghị, ${p.n === 0 ? 'không còn nội dung nào chờ giải đáp' : `${p.n} chưa giải đáp`}.`,
    ownNone: 'Ban chưa nêu vướng mắc, kiến nghị nào.',
    filtered: (p: { what: string; n: number }) => `${p.what}: ${p.n}.`,
    none: (p: { what: string }) => `${p.what}: không có.`,
    item: (p: { n: number; board: string; state: string; words: string }) =>
      `#${p.n} ${p.board} · ${p.state}: “${p.words}”`,
    ownItem: (p: { n: number; kind: string; state: string; words: string }) =>
      `#${p.n} ${p.kind} · ${p.state}: “${p.words}”`,
    escalated: (p: { state: string }) => `${p.state}, đã chuyển lãnh đạo`,
    age: (p: { state: string; left: string }) => `${p.state}, ${p.left}`,
    raisedAgo: (p: { state: string; ago: string; left: string }) => `${p.state} (nêu ${p.ago} trước), ${p.left}`,
    what: {
      open: 'Chờ trả lời',
      overdue: 'Quá hạn trả lời',
      all: 'Vướng mắc, kiến nghị',
      difficulty: 'Vướng mắc',
      proposal: 'Kiến nghị',
    },
    of: (p: { what: string; board: string }) => `${p.what} của ${p.board}`,
    found: (p: { n: number; said: string }) => `Có ${p.n} câu trả lời về “${p.said}”:`,
    notFound: (p: { said: string }) =>
      `Chưa có câu trả lời nào về “${p.said}”. Đồng chí có thể nêu thành vướng mắc để được trả lời.`,
    answers: (p: { n: number }) => `Có ${p.n} câu trả lời tra cứu được, mới nhất trước:`,
    noAnswers: 'Chưa có câu trả lời nào tra cứu được.',
    precedent: (p: { n: number; date: string; who: string; words: string; answer: string }) =>
      `#${p.n} (${p.who}, ${p.date}): “${p.words}” → “${p.answer}”`,
    searchHow: 'Muốn tra cứu, đồng chí nhập /vuongmac tìm rồi từ cần tìm, ví dụ: /vuongmac tìm sáp nhập xã.',
    forAnswer: 'Trả lời vướng mắc, kiến nghị nào? Ví dụ: /traloi 3 rồi nội dung.',
    kept: 'Nội dung vừa viết:',
  },
  times: {
    title: 'Thời gian trả lời, tính theo giờ làm việc (số giữa)',
    board: 'Ban',
    n: 'Số câu',
    first: 'Trả lời đầu',
    closing: 'Đến khi kết thúc',
    all: 'Cả cụm',
    hours: (p: { hours: string }) => `${p.hours} giờ`,
    notYet: 'chưa có',
    none: 'Chưa có vướng mắc, kiến nghị nào.',
    how: 'Không tính thời gian chờ ban bổ sung hoặc xác nhận.',
  },

  // what was done, to whoever did it
  done: {
    raised: (p: { kind: string; n: number; board: string }) => `Đã ghi ${p.kind} #${p.n} của ${p.board}.`,
    answered: (p: { n: number; board: string }) => `Đã trả lời #${p.n} và hỏi ${p.board} câu trả lời đã giải đáp chưa.`,
    corrected: (p: { n: number; revision: string; told: number }) =>
      `Đã đính chính trả lời #${p.n}, ${p.revision}.${p.told === 0 ? '' : ` Đã báo ${p.told} người dựa vào câu trả lời này.`}`,
    retracted: (p: { n: number; told: number }) =>
      `Đã thu hồi trả lời #${p.n}; #${p.n} trở lại chờ trả lời.${p.told === 0 ? '' : ` Đã báo ${p.told} người dựa vào câu trả lời này.`}`,
    settled: (p: { n: number }) => `Đã xác nhận #${p.n} được giải đáp. Khi câu trả lời thay đổi, đồng chí sẽ được báo.`,
    reopened: (p: { n: number; due: string }) =>
      `Đã mở lại #${p.n} và chuyển người trả lời. Hạn trả lời mới: ${p.due}.`,
    asked: (p: { n: number; board: string }) =>
      `Đã hỏi lại ${p.board} về #${p.n}. Thời gian trả lời tạm dừng cho đến khi ban bổ sung.`,
    replied: (p: { n: number; due: string }) => `Đã gửi bổ sung cho #${p.n}. Hạn trả lời: ${p.due}.`,
    withdrawn: (p: { n: number }) => `Đã rút lại #${p.n}.`,
    closed: (p: { n: number; reason: string }) => `Đã đóng #${p.n}: ${p.reason}.`,
    assigned: (p: { n: number; who: string }) => `Đã giao #${p.n} cho ${p.who}.`,
    escalated: (p: { n: number }) => `Đã chuyển #${p.n} xin ý kiến lãnh đạo cụm.`,
    noted: (p: { n: number }) => `Đã lưu ghi chú nội bộ cho #${p.n}.`,
    shared: (p: { n: number }) => `Trả lời #${p.n}: các ban tra cứu được.`,
    notShared: (p: { n: number }) => `Trả lời #${p.n}: chỉ ban đã hỏi xem được.`,
    relied: (p: { n: number; revision: string }) =>
      `Đã ghi nhận nội dung được giải đáp bằng trả lời #${p.n}, ${p.revision}; không cần gửi. Khi câu trả lời thay đổi, đồng chí sẽ được báo.`,
  },

  // what others are told
  notice: {
    raised: (p: { board: string; kind: string; n: number }) => `${p.board} nêu ${p.kind} #${p.n}:`,
    answered: (p: { kind: string; n: number }) => `${p.kind} #${p.n} đã có trả lời:`,
    corrected: (p: { kind: string; n: number; reason: string }) =>
      `Trả lời ${p.kind} #${p.n} đã được đính chính (${p.reason}):`,
    retracted: (p: { kind: string; n: number; reason: string }) =>
      `Trả lời ${p.kind} #${p.n} đã được thu hồi (${p.reason}); sẽ có trả lời mới.`,
    settles: 'Câu trả lời đã giải đáp chưa?',
    relied: {
      answered: (p: { to: number; n: number }) => `#${p.n}, trùng với #${p.to} của ban, đã có trả lời:`,
      corrected: (p: { n: number; reason: string }) =>
        `Trả lời #${p.n} mà ban đã dựa vào được đính chính (${p.reason}). Đề nghị đồng chí xem lại:`,
      retracted: (p: { n: number; reason: string }) =>
        `Trả lời #${p.n} mà ban đã dựa vào được thu hồi (${p.reason}). Đề nghị đồng chí chưa áp dụng.`,
    },
    through: (p: { n: number; to: number }) => `Ban đã dựa vào trả lời #${p.to}, câu này theo trả lời #${p.n}.`,
    settled: (p: { board: string; n: number }) => `${p.board} xác nhận #${p.n} đã được giải đáp.`,
    reopened: (p: { board: string; n: number; times: number }) =>
      `${p.board} cho biết #${p.n} chưa được giải đáp (mở lại lần ${p.times}). Còn thiếu:`,
    asked: (p: { kind: string; n: number; who: string }) => `Về ${p.kind} #${p.n}, ${p.who} hỏi lại:`,
    replied: (p: { board: string; n: number }) => `${p.board} bổ sung cho #${p.n}:`,
    withdrawn: (p: { board: string; n: number }) => `${p.board} đã rút lại #${p.n}.`,
    closed: (p: { kind: string; n: number; reason: string }) => `${p.kind} #${p.n} đã được đóng: ${p.reason}.`,
    duplicate: (p: { kind: string; n: number; to: number }) => `${p.kind} #${p.n} được đóng vì trùng với #${p.to}.`,
    willBeTold: (p: { to: number }) => `Khi #${p.to} có trả lời, đồng chí sẽ được báo.`,
    assigned: (p: { board: string; kind: string; n: number }) =>
      `Đồng chí được giao trả lời ${p.kind} #${p.n} của ${p.board}:`,
    escalated: (p: { board: string; kind: string; n: number }) =>
      `Xin ý kiến đồng chí về ${p.kind} #${p.n} của ${p.board}:`,
  },

  // the last word before something is done
  sure: {
    withdraw: (p: { n: number }) => `Rút lại #${p.n}? Nội dung sẽ không được trả lời nữa.`,
    close: (p: { n: number }) => `Đóng #${p.n} mà không trả lời. Đồng chí chọn lý do:`,
    duplicate: (p: { n: number }) => `#${p.n} trùng với vướng mắc, kiến nghị nào?`,
    noDuplicate: (p: { n: number }) => `Không có vướng mắc, kiến nghị nào khác để đóng #${p.n} vì trùng.`,
    retract: (p: { n: number }) => `Thu hồi trả lời #${p.n}. Những ban đã dựa vào sẽ được báo. Đồng chí chọn lý do:`,
    assign: (p: { n: number }) => `Giao #${p.n} cho ai trả lời?`,
    noOne: 'Chưa có ai khác trong thư ký, lãnh đạo cụm để giao.',
  },

  refusal: {
    unknown: (p: { n: string }) =>
      `Không có vướng mắc, kiến nghị #${p.n} nào đồng chí xem được. Đồng chí nhập /vuongmac để xem danh sách.`,
    state: (p: { n: number; state: string }) => `#${p.n} đang ở trạng thái “${p.state}” nên không làm được việc này.`,
    ended: {
      settled: (p: { n: number }) =>
        `#${p.n} đã được giải đáp. Muốn thay đổi câu trả lời thì đính chính; ban có nội dung mới thì nêu thành vướng mắc mới.`,
      withdrawn: (p: { n: number }) => `#${p.n} ban đã rút lại nên không trả lời nữa.`,
      closed: (p: { n: number }) => `#${p.n} đã đóng. Ban có nội dung mới thì nêu thành vướng mắc mới.`,
    },
    answeredAlready: (p: { n: number }) => `#${p.n} đã có trả lời. Muốn thay đổi câu trả lời thì đính chính.`,
    notAnswered: (p: { n: number }) => `#${p.n} chưa có trả lời nên chưa xác nhận hay mở lại được.`,
    notAsked: (p: { n: number }) => `#${p.n} không chờ ban bổ sung.`,
    otherBoard: (p: { n: number }) => `#${p.n} do ban khác nêu, chỉ cán bộ của ban đó làm được việc này.`,
    newer: (p: { n: number }) => `Câu trả lời #${p.n} đã thay đổi từ đó. Chưa ghi gì; đồng chí xem bản mới:`,
    already: (p: { n: number }) => `#${p.n} đã như vậy rồi, không có gì thay đổi.`,
    itself: (p: { n: number }) => `#${p.n} không thể trùng hay giống chính nó. Đồng chí chọn số khác.`,
    ring: (p: { n: number; to: number }) =>
      `#${p.to} đang dựa vào #${p.n} nên #${p.n} không dựa lại vào #${p.to} được.`,
    noSuchAnswer: (p: { to: number }) => `#${p.to} chưa có câu trả lời nào để dựa vào.`,
    holidays: (p: { year: string }) =>
      `Chưa tính được theo ngày làm việc: lịch chưa có ngày nghỉ năm ${p.year}. Người quản trị bổ sung vào tệp của cụm.`,
    stale: 'Thẻ này đã cũ, nội dung không còn đang soạn. Đồng chí nêu lại giúp.',
    numberless: 'Đồng chí cho biết số của vướng mắc, kiến nghị, ví dụ: “trả lời #3: …”.',
  },

  // in reminders, and where those who steer are told what waits for their word
  matter: {
    overdue: (p: { n: number }) => `có ${p.n} vướng mắc, kiến nghị chờ trả lời quá hạn`,
    name: (p: { kind: string; n: number; board: string }) => `${p.kind} #${p.n} của ${p.board}`,
    owes: 'chờ trả lời',
    done: 'không còn chờ trả lời',
    waits: 'chờ ban bổ sung',
    relied: (p: { n: number }) => `Trả lời #${p.n} mà ban đã dựa vào`,
    own: (p: { kind: string; n: number }) => `${p.kind} #${p.n} của ban`,
    word: {
      reply: 'cụm hỏi thêm, chờ ban bổ sung',
      settle: 'đã có trả lời, chờ ban cho biết đã giải đáp chưa',
    },
    said: 'ban đã cho ý kiến',
    lapses: 'căn cứ hết hiệu lực sau ngày này',
    replaced: 'đã có câu trả lời khác',
  },

  button: {
    raise: 'Nêu vướng mắc, kiến nghị',
    fromReport: { difficulty: 'Nêu vướng mắc với cụm', proposal: 'Nêu kiến nghị với cụm' },
    list: 'Vướng mắc, kiến nghị',
    answers: 'Tra cứu trả lời',
    times: 'Thời gian trả lời',
    overdue: 'Quá hạn trả lời',
    open: (p: { n: number }) => `Xem #${p.n}`,
    settles: (p: { n: number }) => `#${p.n} đã giải đáp được`,
    answerAs: (p: { n: number }) => `Trả lời như #${p.n}`,
    anyway: 'Vẫn gửi',
    share: 'Cho các ban tra cứu',
    hide: 'Không cho ban khác xem',
    deed: {
      answer: 'Trả lời',
      ask: 'Hỏi lại ban',
      assign: 'Giao người khác',
      close: 'Đóng',
      escalate: 'Xin ý kiến lãnh đạo',
      note: 'Ghi chú nội bộ',
      revise: 'Đính chính',
      retract: 'Thu hồi trả lời',
      settle: 'Đã giải đáp',
      reopen: 'Chưa giải đáp',
      reply: 'Bổ sung',
      withdraw: 'Rút lại',
    },
    more: 'Xem tiếp',
  },
} as const;
