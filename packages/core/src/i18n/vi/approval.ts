/** The approval chain: the head approves, the secretary accepts or sends back. Said only where the cluster file has it. */
export const approval = {
  state: {
    handed_in: 'đã nộp',
    approved: 'đã duyệt',
    accepted: 'đã tiếp nhận',
    returned: 'trả lại',
  },
  notResubmitted: 'chưa nộp lại',
  waits: { approve: 'chờ Trưởng ban duyệt', accept: 'chờ thư ký cụm tiếp nhận' },
  next: {
    approve: 'Báo cáo chờ Trưởng ban duyệt.',
    accept: 'Báo cáo chờ thư ký cụm tiếp nhận.',
    nobody: 'Báo cáo chờ duyệt, nhưng chưa có Trưởng ban nào khác nhận được tin; đề nghị đồng chí báo thư ký cụm.',
    onTimeLater: 'Đúng hạn tính theo lúc Trưởng ban duyệt.',
    onTimeApproved: (p: { time: string }) => `Đúng hạn, tính theo lúc Trưởng ban duyệt (${p.time}).`,
    lateApproved: (p: { time: string }) => `Trưởng ban duyệt lúc ${p.time}, sau hạn nộp.`,
  },
  reason: {
    missing: 'Thiếu số liệu',
    period: 'Sai kỳ báo cáo',
    annex: 'Lệch với bảng kèm theo',
    compare: 'Chưa khớp với cùng kỳ',
    form: 'Sai mẫu',
    unclear: 'Cần giải trình thêm',
    other: 'Khác',
  },

  // a report read back to whom it waits for
  card: (p: { heading: string; revision: string; state: string }) => `${p.heading} · ${p.revision}: ${p.state}.`,
  handedIn: (p: { who: string; time: string }) => `${p.who} nộp lúc ${p.time}.`,
  step: {
    approved: (p: { who: string; time: string }) => `${p.who} duyệt lúc ${p.time}.`,
    accepted: (p: { who: string; time: string }) => `${p.who} tiếp nhận lúc ${p.time}.`,
    returned: (p: { who: string; time: string; reason: string }) =>
      `${p.who} trả lại lúc ${p.time}, lý do: ${p.reason}.`,
  },
  resubmit: (p: { until: string }) => `Nộp lại trước ${p.until}.`,
  resubmitPast: (p: { until: string }) => `Chưa nộp lại, hạn nộp lại là ${p.until}.`,
  list: {
    approve: (p: { n: number }) => `Có ${p.n} báo cáo chờ đồng chí duyệt:`,
    accept: (p: { n: number }) => `Có ${p.n} báo cáo chờ đồng chí tiếp nhận:`,
    return: (p: { n: number }) => `Trả lại báo cáo nào? Đồng chí chọn (${p.n}):`,
  },
  tier: {
    approve: (p: { due: string }) => ` – hạn duyệt ${p.due}`,
    accept: (p: { due: string }) => ` – hạn tiếp nhận ${p.due}`,
    deadline: {
      approve: (p: { due: string }) => `Hạn Trưởng ban duyệt: ${p.due}.`,
      accept: (p: { due: string }) => `Hạn thư ký cụm tiếp nhận: ${p.due}.`,
    },
  },
  none: {
    approve: 'Không có báo cáo nào chờ đồng chí duyệt.',
    accept: 'Không có báo cáo nào chờ đồng chí tiếp nhận.',
    return: 'Không có báo cáo nào trả lại được.',
  },
  item: (p: { board: string; period: string; revision: string; time: string }) =>
    `${p.board} · ${p.period}: ${p.revision}, nộp lúc ${p.time}`,

  // what was done, to whoever did it and to whom it concerns
  approved: (p: { heading: string; revision: string }) => `Đã duyệt báo cáo ${p.heading} · ${p.revision}.`,
  accepted: (p: { heading: string; revision: string }) => `Đã tiếp nhận báo cáo ${p.heading} · ${p.revision}.`,
  returned: (p: { heading: string; revision: string; reason: string; until: string }) =>
    `Đã trả lại báo cáo ${p.heading} · ${p.revision}. Lý do: ${p.reason}. Ban nộp lại trước ${p.until}.`,
  passedOn: 'Đã chuyển thư ký cụm để tiếp nhận.',
  notice: {
    approved: (p: { heading: string; revision: string }) => `Trưởng ban đã duyệt báo cáo ${p.heading} · ${p.revision}.`,
    accepted: (p: { heading: string; revision: string }) =>
      `Thư ký cụm đã tiếp nhận báo cáo ${p.heading} · ${p.revision}.`,
    returned: (p: { heading: string; revision: string; role: string }) =>
      `Báo cáo ${p.heading} · ${p.revision} được ${p.role} trả lại.`,
    reason: (p: { reason: string }) => `Lý do: ${p.reason}.`,
    note: (p: { note: string }) => `Ý kiến: “${p.note}”.`,
    resubmit: (p: { until: string }) => `Đề nghị đồng chí sửa và nộp lại trước ${p.until}.`,
  },
  ask: {
    reason: (p: { heading: string; revision: string }) =>
      `Trả lại báo cáo ${p.heading} · ${p.revision}. Đồng chí chọn lý do:`,
    confirm: (p: { heading: string; revision: string; reason: string; until: string }) =>
      `Trả lại báo cáo ${p.heading} · ${p.revision}? Lý do: ${p.reason}. Ban phải nộp lại trước ${p.until}.`,
    note: 'Đồng chí viết ý kiến gửi kèm (không quá 300 ký tự); muốn dừng thì nhập /huy.',
    noteTooLong: (p: { length: number }) => `Ý kiến dài ${p.length} ký tự, tối đa 300. Đồng chí rút gọn rồi gửi lại.`,
  },

  refusal: {
    notInUse: 'Cụm chưa dùng bước duyệt, tiếp nhận: báo cáo nộp rồi là có hiệu lực.',
    notInChain: {
      approve: 'Cụm không có bước Trưởng ban duyệt.',
      accept: 'Cụm không có bước thư ký cụm tiếp nhận.',
      return: 'Cụm không có bước duyệt, tiếp nhận nên không trả lại báo cáo.',
    },
    returnedBy: {
      head: 'Ở cụm này, báo cáo do Trưởng ban của từng ban trả lại.',
      secretary: 'Ở cụm này, báo cáo do thư ký cụm trả lại.',
    },
    otherBoard: (p: { board: string }) => `Báo cáo của ${p.board} do Trưởng ban của ban đó duyệt hoặc trả lại.`,
    nothing: (p: { heading: string }) => `${p.heading}: chưa có báo cáo đã nộp nên chưa làm được bước này.`,
    stale: (p: { heading: string; revision: string }) =>
      `Thẻ này đã cũ: báo cáo ${p.heading} nay là ${p.revision}. Chưa có gì thay đổi; đồng chí xem bản mới:`,
    already: {
      approved: (p: { who: string; time: string }) => `Báo cáo này ${p.who} đã duyệt lúc ${p.time}.`,
      accepted: (p: { who: string; time: string }) =>
        `Báo cáo này ${p.who} đã tiếp nhận lúc ${p.time} nên không duyệt hay trả lại nữa. Ban cần sửa thì nộp lần mới.`,
      returned: (p: { who: string; time: string }) => `Báo cáo này ${p.who} đã trả lại lúc ${p.time}, chờ ban nộp lại.`,
    },
    notApproved: 'Báo cáo này chưa được Trưởng ban duyệt nên chưa tiếp nhận được.',
    ownHandIn:
      'Báo cáo này do đồng chí nộp nên đồng chí không tự duyệt hay tiếp nhận; việc này cần người khác thực hiện.',
    locked: (p: { heading: string; since: string }) =>
      `Báo cáo ${p.heading} đã khóa số liệu từ ${p.since} nên không trả lại được. Cần sửa thì mở khóa cho ban trước.`,
    until: (p: { year: string }) =>
      `Chưa tính được hạn nộp lại: lịch chưa có ngày nghỉ năm ${p.year}. Người quản trị bổ sung vào tệp của cụm.`,
  },

  // in status, summaries and sources
  status: {
    counts: (p: { list: string }) => `Theo bước: ${p.list}.`,
    now: (p: { state: string }) => `Bước hiện nay: ${p.state}.`,
    pending: (p: { n: number }) => `${p.n} chờ Trưởng ban duyệt`,
    pendingNames: (p: { n: number; names: string }) => `Chờ Trưởng ban duyệt ${p.n}: ${p.names}`,
    count: (p: { state: string; n: number }) => `${p.state} ${p.n}`,
    named: (p: { state: string; n: number; names: string }) => `${p.state} ${p.n} (${p.names})`,
    returned: (p: { reason: string; until: string }) => `trả lại (${p.reason}), nộp lại trước ${p.until}`,
    overdue: (p: { reason: string }) => `trả lại (${p.reason}), chưa nộp lại`,
  },
  history: (p: { state: string; time: string }) => `${p.state} lúc ${p.time}`,
  historyBack: (p: { state: string; time: string; reason: string }) => `${p.state} lúc ${p.time}: ${p.reason}`,
  matter: (p: { names: string }) => `bị trả lại, quá hạn chưa nộp lại: ${p.names}`,
  sourceStep: (p: { state: string; who: string; time: string }) => `${p.state}, ${p.who}, ${p.time}`,
  owedAgain: (p: { n: number; left: string }) => `Đồng chí có ${p.n} báo cáo bị trả lại, cần nộp lại (${p.left}).`,
  task: (p: { reason: string }) => `bị trả lại (${p.reason}), cần nộp lại`,
  summary: {
    floor: {
      approved: (p: { n: number; of: number }) => `Chỉ tính số liệu đã duyệt: ${p.n}/${p.of} ban.`,
      accepted: (p: { n: number; of: number }) => `Chỉ tính số liệu đã tiếp nhận: ${p.n}/${p.of} ban.`,
    },
    only: { approved: 'Chỉ tính số liệu đã duyệt.', accepted: 'Chỉ tính số liệu đã tiếp nhận.' },
    none: {
      approved: (p: { period: string }) => `Chưa có số liệu đã duyệt của ${p.period}.`,
      accepted: (p: { period: string }) => `Chưa có số liệu đã tiếp nhận của ${p.period}.`,
    },
    below: (p: { n: number; names: string }) => `Đã nộp nhưng chưa tới bước này ${p.n} ban: ${p.names}.`,
    boardBelow: {
      approved: (p: { board: string; period: string; state: string }) =>
        `${p.board} chưa có số liệu đã duyệt của ${p.period}: báo cáo đang ở bước “${p.state}”.`,
      accepted: (p: { board: string; period: string; state: string }) =>
        `${p.board} chưa có số liệu đã tiếp nhận của ${p.period}: báo cáo đang ở bước “${p.state}”.`,
    },
  },

  button: {
    approve: 'Duyệt',
    accept: 'Tiếp nhận',
    return: 'Trả lại',
    withNote: 'Kèm ý kiến',
    revise: 'Sửa báo cáo',
    open: (p: { board: string }) => `Xem ${p.board}`,
    approvedOnly: 'Số liệu đã duyệt',
    acceptedOnly: 'Số liệu đã tiếp nhận',
    all: 'Mọi số liệu đã nộp',
  },
} as const;
