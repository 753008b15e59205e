/** Who leaves: personal data erased. */
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

  button: {
    erase: 'Xóa dữ liệu cá nhân',
    eraseNumber: (p: { n: number }) => `Xóa dữ liệu số ${p.n}`,
    former: 'Người đã thu hồi quyền',
  },
} as const;
