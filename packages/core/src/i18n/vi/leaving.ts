/** Who leaves: duties handed over, personal data erased. */
export const leaving = {
  erase: {
    name: (p: { code: string }) => `cán bộ đã xóa, mã ${p.code}`,
    ask: (p: { who: string }) => `Xóa dữ liệu cá nhân của ${p.who}?`,
    goes: 'Sẽ xóa:',
    goesName: (p: { n: number; platforms: string }) =>
      p.n === 0 ? 'tên, nơi nhận tin' : `tên, ${p.n} tài khoản (${p.platforms}), nơi nhận tin`,
    goesSettings: 'ngôn ngữ, giờ nhận tin nhắc, ngày vắng, người thay và các cài đặt khác',
    goesTalk: 'nội dung trò chuyện còn lưu, mã đăng ký đã dùng, tin đang chờ gửi',
    stays: 'Giữ nguyên:',
    staysFigures: 'số liệu, các lần nộp, văn bản và bản nháp của ban',
    staysOthers: 'nội dung do người khác nhập, lịch sử và chuỗi kiểm chứng',
    staysId: (p: { name: string }) => `mã của người này trong lịch sử, hiện ra là “${p.name}”`,
    warning:
      'Quyền truy cập chấm dứt ngay. Việc này không khôi phục được; bản sao lưu làm trước đó vẫn còn dữ liệu này.',
    done: (p: { name: string }) => `Đã xóa dữ liệu cá nhân. Từ nay người này hiện ra là “${p.name}”.`,
    already: 'Dữ liệu cá nhân của người này đã được xóa trước đó.',
    lastSecretary: 'Đây là thư ký cụm duy nhất nên chưa xóa được. Đồng chí cấp mã cho thư ký khác trước, rồi xóa sau.',
    former: (p: { n: number }) =>
      p.n === 0 ? 'Không có ai đã thu hồi quyền mà còn dữ liệu cá nhân.' : `Đã thu hồi quyền: ${p.n} người`,
    formerEntry: (p: { name: string; date: string }) => `${p.name} · thu hồi ngày ${p.date}`,
  },

  handover: {
    which: 'Bàn giao nhiệm vụ của ai?',
    whichBoard: 'Người bàn giao thuộc ban nào?',
    nobody: 'Chưa có ai để bàn giao.',
    to: (p: { who: string }) => `Bàn giao nhiệm vụ của ${p.who} cho ai?`,
    toBoard: 'Người nhận thuộc ban nào?',
    nobodyTo: 'Chưa có ai để nhận bàn giao. Đồng chí cấp mã cho người nhận trước, rồi bàn giao sau.',
    unclear: (p: { said: string }) => `Chưa rõ “${p.said}” là ai. Ví dụ: /bangiao Nguyễn Văn An cho Trần Thị Bình.`,
    ask: (p: { who: string; to: string }) => `Bàn giao toàn bộ nhiệm vụ của ${p.who} cho ${p.to}?`,
    duties: 'Vai trò chuyển giao:',
    reports: 'Báo cáo đang mở:',
    noReports: 'Không có báo cáo nào đang mở.',
    report: (p: { board: string; period: string; state: string; due: string }) =>
      `${p.board}, ${p.period}: ${p.state}, hạn ${p.due}`,
    filled: (p: { done: number; of: number }) => `đã điền ${p.done}/${p.of} mục`,
    handedIn: 'đã nộp',
    deputies: 'Thay người vắng:',
    deputyTo: (p: { who: string; from: string; until: string }) =>
      `thay ${p.who} từ ${p.from} đến hết ${p.until}: chuyển cho người nhận`,
    deputyNobody: (p: { who: string; from: string; until: string }) =>
      `thay ${p.who} từ ${p.from} đến hết ${p.until}: chưa có người thay, vì người nhận không cùng ban`,
    receiverAway: (p: { to: string; from: string; until: string }) =>
      `${p.to} vắng từ ${p.from} đến hết ${p.until}; tin nhắc những ngày đó gửi người thay.`,
    effect:
      'Có hiệu lực ngay: người bàn giao không còn vai trò nào, tin nhắc từ nay gửi người nhận. Bản nháp ở lại với ban; lịch sử vẫn ghi đúng người đã nhập. Mã do người bàn giao cấp mà chưa dùng thì hết hiệu lực.',
    done: (p: { who: string; to: string }) => `Đã bàn giao nhiệm vụ của ${p.who} cho ${p.to}.`,
    told: 'Hai đồng chí đều được báo tin.',
    toldReceiver: 'Người nhận được báo tin; người bàn giao hiện không liên lạc được.',
    gave: (p: { roles: string; to: string }) =>
      `Nhiệm vụ của đồng chí (${p.roles}) đã bàn giao cho ${p.to}, có hiệu lực ngay.`,
    gaveNote: 'Số liệu đồng chí đã nhập vẫn ghi đúng người nhập, bản nháp ở lại với ban.',
    took: (p: { who: string; roles: string }) => `Đồng chí nhận bàn giao từ ${p.who}: ${p.roles}.`,
    gavePlain: (p: { to: string }) => `Nhiệm vụ của đồng chí đã bàn giao cho ${p.to}, có hiệu lực ngay.`,
    tookPlain: (p: { who: string }) => `Đồng chí nhận bàn giao từ ${p.who}.`,
    tookNote: 'Bản nháp của ban còn nguyên; tin nhắc từ nay gửi đồng chí.',
    somebody: 'một đồng chí',
    why: {
      gave: (p: { who: string }) => `đã bàn giao nhiệm vụ cho ${p.who}`,
      took: (p: { who: string }) => `nhận bàn giao từ ${p.who}`,
      withReports: (p: { about: string; n: number }) => `${p.about}, kèm ${p.n} báo cáo chưa nộp`,
    },
    self: 'Người bàn giao và người nhận là một người. Đồng chí chọn người nhận khác.',
    notEnrolled:
      'Người nhận chưa đăng ký hoặc không còn vai trò nào. Đồng chí cấp mã trước, ví dụ: /capma cán bộ đầu mối Hải Dương.',
    unreachable: (p: { to: string }) =>
      `Chưa liên lạc được với ${p.to} nên chưa bàn giao được. Đề nghị người nhận nhắn cho hệ thống một tin, rồi làm lại.`,
    observer: (p: { to: string }) =>
      `${p.to} chỉ theo dõi, chưa có nhiệm vụ nào. Đồng chí cấp mã trước, ví dụ: /capma cán bộ đầu mối Hải Dương.`,
    nothing: (p: { who: string }) => `${p.who} không có nhiệm vụ nào để bàn giao.`,
    before: (p: { who: string; to: string; time: string }) =>
      `Nhiệm vụ của ${p.who} đã bàn giao cho ${p.to} từ ${p.time}.`,
  },

  button: {
    handover: 'Bàn giao nhiệm vụ',
    handoverSure: 'Bàn giao',
    otherBoard: 'Người của ban khác',
    tasks: 'Việc còn phải làm',
    erase: 'Xóa dữ liệu cá nhân',
    eraseNumber: (p: { n: number }) => `Xóa dữ liệu số ${p.n}`,
    former: 'Người đã thu hồi quyền',
  },
} as const;
