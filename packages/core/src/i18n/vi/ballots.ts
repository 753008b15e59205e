/** Secret ballots: who may vote, who has, how it ended; how a board voted is never said. */
export const ballots = {
  title: (p: { n: number }) => `Bỏ phiếu kín số ${p.n}`,
  exclusion: {
    not_taking_part: 'Không tham gia bình xét',
    not_present: 'Vắng mặt',
    agreed: 'Theo thống nhất của cụm',
    other: 'Lý do khác',
  },
  early: {
    agreed: 'Các ban thống nhất',
    meeting: 'Kết thúc cuộc họp',
    mistake: 'Mở nhầm',
    instructed: 'Theo ý kiến lãnh đạo',
  },

  // put into words
  compose: {
    heading: 'Mở bỏ phiếu kín',
    part: {
      title: 'Nội dung suy tôn',
      candidates: 'Danh sách giới thiệu',
      choose: 'Số lượng được chọn',
      excluded: 'Ban không bỏ phiếu',
      why: 'Lý do không bỏ phiếu',
      closes: 'Thời điểm kết thúc',
    },
    all: 'Tất cả các ban',
    open: 'Đúng, mở bỏ phiếu',
    rule: (p: { entitled: number; quorum: number; needed: string }) =>
      `${p.entitled} ban được bỏ phiếu, mỗi ban một phiếu do Trưởng ban bỏ; hợp lệ khi có ít nhất ${p.quorum} ban; đạt khi được ${p.needed}.`,
    abstain: { yes: 'Được bỏ phiếu trắng.', no: 'Không bỏ phiếu trắng.' },
    ownBoard: { yes: 'Ban được chọn chính ban đó.', no: 'Ban không chọn chính ban đó.' },
    noHead: (p: { names: string }) => `Chưa có Trưởng ban nhận được tin: ${p.names}.`,
  },
  needed: {
    atLeast: {
      cast: (p: { share: string }) => `từ ${p.share} số phiếu`,
      entitled: (p: { share: string }) => `từ ${p.share} số ban được bỏ phiếu`,
    },
    more: {
      cast: (p: { share: string }) => `trên ${p.share} số phiếu`,
      entitled: (p: { share: string }) => `trên ${p.share} số ban được bỏ phiếu`,
    },
  },
  ask: {
    title: 'Suy tôn nội dung gì? Ví dụ: “Suy tôn Cờ thi đua năm 2024”.',
    candidates:
      'Giới thiệu những ban nào? Đồng chí chọn ít nhất hai ban hoặc nhập tên, ví dụ: “Thái Bình, Hà Nam, Nghệ An”.',
    choose: 'Mỗi phiếu chọn tối đa mấy ban? Ví dụ: 1.',
    excluded: 'Có ban nào không bỏ phiếu không? Không có thì bỏ qua.',
    why: 'Vì sao các ban này không bỏ phiếu?',
    closes: 'Kết thúc lúc nào? Ví dụ: 17h ngày 20/6.',
    empty: 'Nội dung còn trống.',
    notANumber: (p: { most: number }) => `Số lượng là số từ 1 đến ${p.most}, ít hơn số ban được giới thiệu.`,
    notATime: (p: { said: string }) => `Chưa rõ “${p.said}” là lúc nào. Ví dụ: 17h ngày 20/6.`,
    past: (p: { time: string }) => `${p.time} đã qua. Đồng chí chọn thời điểm khác.`,
    whyUnclear: 'Đồng chí chọn một lý do trong danh sách.',
    close: (p: { title: string; n: number; of: number }) => `Kết thúc ${p.title}? Đã có ${p.n}/${p.of} ban bỏ phiếu.`,
    reason: (p: { title: string; names: string }) =>
      `Kết thúc ${p.title} trước giờ? Chưa bỏ phiếu: ${p.names}. Đồng chí chọn lý do:`,
    chase: (p: { title: string; n: number; names: string }) => `${p.title}: nhắc ${p.n} ban chưa bỏ phiếu: ${p.names}?`,
  },

  // what was done
  opened: (p: { title: string; entitled: number; people: number }) =>
    `Đã mở ${p.title}: ${p.entitled} ban được bỏ phiếu, đã báo ${p.people} Trưởng ban.`,
  chased: (p: { title: string; n: number; names: string }) => `${p.title}: đã nhắc ${p.n} ban: ${p.names}.`,
  chasedAlready: (p: { names: string }) => `Hôm nay đã nhắc: ${p.names}.`,
  chaseUnreached: (p: { names: string }) => `Không gửi tới được Trưởng ban: ${p.names}.`,

  // the paper
  paper: {
    heading: (p: { title: string; board: string }) => `${p.title} · Phiếu của ${p.board}`,
    about: (p: { about: string }) => `Nội dung: ${p.about}`,
    choose: (p: { most: number }) => `Đồng chí chọn tối đa ${p.most} ban rồi bấm “Tiếp tục”.`,
    chooseOne: 'Đồng chí chọn một ban.',
    chosen: (p: { n: number; most: number }) => `Đang chọn ${p.n}/${p.most}.`,
    secret: 'Hệ thống chỉ ghi ban nào đã bỏ phiếu, không ghi ban nào chọn ai.',
    confirm: (p: { board: string; names: string }) => `Phiếu của ${p.board}: ${p.names}.`,
    confirmEmpty: (p: { board: string }) => `Phiếu của ${p.board}: phiếu trắng.`,
    final: 'Phiếu đã bỏ thì không sửa, không rút lại được. Bỏ phiếu?',
    receipt: (p: { title: string; board: string }) => `✓ ${p.title}: ${p.board} đã bỏ phiếu.`,
    code: (p: { code: string }) => `Mã biên nhận: ${p.code}.`,
    codeUse:
      'Sau khi kết thúc, mã này cho biết phiếu có trong hòm phiếu; mã không cho biết phiếu chọn ai và không được lưu cùng tên ban, đồng chí giữ lại.',
  },

  // how it stands
  state: (p: { title: string; n: number; of: number }) => `${p.title}: ${p.n}/${p.of} ban đã bỏ phiếu.`,
  missing: (p: { n: number; names: string }) => `Chưa bỏ phiếu ${p.n}: ${p.names}.`,
  allVoted: 'Tất cả các ban đã bỏ phiếu.',
  excluded: (p: { names: string; reason: string }) => `Không bỏ phiếu: ${p.names} (${p.reason}).`,
  closes: (p: { time: string; left: string }) => `Kết thúc lúc ${p.time} (${p.left}).`,
  candidates: (p: { names: string; choose: number }) =>
    `Giới thiệu: ${p.names}. Mỗi phiếu chọn tối đa ${p.choose} ban.`,
  hidden: 'Số phiếu chỉ công bố khi kết thúc.',

  // how it ended
  result: (p: { title: string; n: number; of: number }) => `${p.title} đã kết thúc: ${p.n}/${p.of} ban đã bỏ phiếu.`,
  void: (p: { title: string; n: number; of: number; quorum: number }) =>
    `${p.title} không hợp lệ: ${p.n}/${p.of} ban bỏ phiếu, cần ít nhất ${p.quorum} ban.`,
  mistaken: (p: { title: string }) => `${p.title} đã hủy.`,
  notOpened: 'Hòm phiếu không mở; các phiếu đã bỏ không được giữ lại.',
  carried: (p: { names: string }) => `Được suy tôn: ${p.names}.`,
  carriedNone: 'Không ban nào đạt.',
  tied: (p: { names: string; places: number }) =>
    `Bằng phiếu, chưa phân định: ${p.names} (còn ${p.places} suất). Xin ý kiến cụm.`,
  neededIs: (p: { n: number; rule: string }) => `Đạt từ ${p.n} phiếu (${p.rule}).`,
  empty: (p: { n: number }) => `Phiếu trắng: ${p.n}.`,
  column: { place: 'Hạng', board: 'Ban', votes: 'Số phiếu', share: 'Tỷ lệ phiếu' },
  ended: {
    due: (p: { time: string }) => `Kết thúc đúng giờ, lúc ${p.time}.`,
    complete: (p: { time: string }) => `Kết thúc khi tất cả các ban đã bỏ phiếu, lúc ${p.time}.`,
    early: (p: { time: string; reason: string }) => `Kết thúc trước giờ, lúc ${p.time}. Lý do: ${p.reason}.`,
  },
  receipts: (p: { title: string; n: number }) => `${p.title}: ${p.n} mã biên nhận trong hòm phiếu.`,
  receiptsNote: 'Danh sách xếp theo chữ cái, không theo thứ tự bỏ phiếu.',
  inUrn: (p: { code: string; title: string }) => `Phiếu có mã ${p.code} có trong hòm phiếu của ${p.title}.`,
  notInUrn: (p: { code: string; title: string }) =>
    `Không có mã ${p.code} trong hòm phiếu của ${p.title}. Đồng chí kiểm tra lại mã.`,
  notCheckedYet: (p: { title: string }) => `${p.title} chưa kết thúc; mã biên nhận kiểm tra được sau khi kết thúc.`,

  // to others
  notice: {
    opened: (p: { title: string; who: string }) => `${p.title}: ${p.who} mời đồng chí bỏ phiếu.`,
    chase: (p: { title: string; board: string }) => `Nhắc: ${p.board} chưa bỏ phiếu (${p.title}).`,
  },

  // lists
  list: {
    open: (p: { n: number }) => `Có ${p.n} cuộc bỏ phiếu kín đang mở:`,
    waiting: (p: { n: number }) => `Có ${p.n} cuộc bỏ phiếu kín chờ đồng chí bỏ phiếu:`,
    none: 'Không có cuộc bỏ phiếu kín nào đang mở.',
    item: (p: { title: string; state: string; about: string }) => `${p.title} (${p.state}): ${p.about}`,
    openState: (p: { n: number; of: number; closes: string }) => `${p.n}/${p.of} ban đã bỏ phiếu, kết thúc ${p.closes}`,
    closedState: 'đã kết thúc',
    voidState: 'không hợp lệ',
  },

  refusal: {
    unknown: (p: { n: string }) => `Không có cuộc bỏ phiếu kín số ${p.n}.`,
    closed: (p: { title: string }) => `${p.title} đã kết thúc nên không bỏ phiếu được nữa.`,
    closing: (p: { title: string }) => `${p.title} đã hết giờ bỏ phiếu.`,
    notEntitled: (p: { title: string }) => `Ban của đồng chí không thuộc danh sách bỏ phiếu của ${p.title}.`,
    otherBoard: (p: { board: string }) => `Phiếu của ${p.board} do Trưởng ban của ban đó bỏ.`,
    voted: (p: { board: string; title: string }) =>
      `${p.title}: ${p.board} đã bỏ phiếu. Mỗi ban một phiếu, không sửa được.`,
    ownBoard: 'Ở cụm này, đồng chí không chọn ban của chính đồng chí.',
    unknownCandidate: 'Có ban không nằm trong danh sách giới thiệu. Đồng chí chọn lại.',
    tooMany: (p: { most: number }) => `Mỗi phiếu chọn tối đa ${p.most} ban; đồng chí bỏ bớt rồi chọn lại.`,
    namesNobody: 'Đồng chí chưa chọn ban nào; ở cụm này không bỏ phiếu trắng.',
    tooFewCandidates: 'Cần giới thiệu ít nhất hai ban.',
    chooseOutOfRange: (p: { most: number }) => `Mỗi phiếu chọn từ 1 đến ${p.most} ban.`,
    tooFewEntitled: (p: { fewest: number }) => `Cần ít nhất ${p.fewest} ban bỏ phiếu thì mới giữ được kín.`,
    shareOutOfRange:
      'Tỷ lệ hợp lệ hoặc tỷ lệ đạt trong tệp của cụm nằm ngoài khoảng từ 0 đến 100%. Người quản trị sửa tệp của cụm.',
    allVoted: (p: { title: string }) => `${p.title}: tất cả các ban đã bỏ phiếu, không còn ban nào để nhắc.`,
    ended: (p: { title: string }) => `${p.title} đã kết thúc, không có gì thay đổi.`,
  },

  owed: { owes: 'Trưởng ban chưa bỏ phiếu', done: 'đã bỏ phiếu' },

  button: {
    vote: 'Bỏ phiếu',
    cast: 'Đúng, bỏ phiếu',
    again: 'Chọn lại',
    next: 'Tiếp tục',
    empty: 'Phiếu trắng',
    chosen: (p: { board: string }) => `✓ ${p.board}`,
    open: (p: { n: number }) => `Xem số ${p.n}`,
    close: 'Kết thúc bỏ phiếu',
    closeSure: 'Đúng, kết thúc',
    chase: (p: { n: number }) => `Nhắc ${p.n} ban`,
    send: 'Gửi nhắc',
    receipts: 'Mã biên nhận',
    new: 'Mở bỏ phiếu mới',
    result: 'Kết quả',
    forBoard: (p: { board: string }) => `Phiếu của ${p.board}`,
  },
} as const;
