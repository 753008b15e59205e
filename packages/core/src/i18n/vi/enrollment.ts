/** From the one-time code to the first word of welcome. Strangers are “anh/chị”, who is enrolled is “đồng chí”. */
export const enrollment = {
  stranger:
    'Chào anh/chị. Hệ thống này chỉ dành cho người đã được cấp mã. Anh/chị liên hệ thư ký cụm để nhận mã, rồi nhắn “start” kèm mã, ví dụ: start xxxxx-xxxxx.',

  failure: {
    unknown:
      'Mã không đúng. Anh/chị kiểm tra lại từng ký tự rồi nhắn “start” kèm mã. Nếu vẫn không được, anh/chị liên hệ thư ký cụm để nhận mã mới.',
    malformed:
      'Mã gồm 10 chữ cái và chữ số, dạng xxxxx-xxxxx, không có chữ i, l, o và số 0, 1. Anh/chị nhắn lại “start” kèm mã.',
    used: 'Mã này đã được dùng; mỗi mã chỉ dùng một lần. Anh/chị liên hệ thư ký cụm để nhận mã mới.',
    expiredInvite: 'Mã đã hết hạn (có giá trị trong 72 giờ). Anh/chị liên hệ thư ký cụm để nhận mã mới.',
    expiredLink:
      'Mã đã hết hạn (có giá trị trong 10 phút). Trên tài khoản đã đăng ký, nhập /caidat rồi chọn “Gắn thêm tài khoản” để lấy mã mới.',
    withdrawn: 'Mã này không còn hiệu lực. Anh/chị liên hệ thư ký cụm để nhận mã mới.',
    board_ended: (p: { ended: string }) =>
      `Mã không còn dùng được: ${p.ended}. Anh/chị liên hệ thư ký cụm để nhận mã của ban mới.`,
    other_person:
      'Mã này để gắn tài khoản của người khác, không dùng được cho tài khoản này. Cần thêm vai trò thì liên hệ thư ký cụm để nhận mã mới.',
    already: (p: { role: string }) => `Đồng chí đã đăng ký vai trò ${p.role}, không cần nhập mã nữa.`,
    alreadyLinked: 'Tài khoản này đã gắn với đồng chí. Đồng chí nhắn mã từ tài khoản cần gắn thêm.',
    wait: (p: { until: string }) =>
      `Đã nhập sai mã 5 lần trong một giờ. Để bảo đảm an toàn, hệ thống nhận mã trở lại từ ${p.until}.`,
  },

  prove: (p: { role: string }) => `Mã đúng. Vai trò: ${p.role}.`,
  proveLink: 'Mã đúng. Tài khoản này sẽ được gắn thêm cho đồng chí.',
  proveHow: 'Còn một bước: đồng chí bấm nút dưới đây (hoặc nhắn OK) để xác nhận tin của hệ thống đến được đồng chí.',
  proveAgain: 'Còn một bước: đồng chí bấm “Đã nhận được tin” (hoặc nhắn OK) rồi mới dùng được hệ thống.',

  welcome: (p: { roles: string }) => `Đăng ký xong. Vai trò của đồng chí: ${p.roles}.`,
  known: (p: { roles: string }) => `Đồng chí đã đăng ký. Vai trò: ${p.roles}.`,
  granted: (p: { role: string }) => `Đã thêm vai trò ${p.role} cho đồng chí.`,
  linked: (p: { platform: string; preferred: string }) =>
    `Đã gắn thêm tài khoản ${p.platform}. Tin nhắc vẫn gửi qua ${p.preferred}; đổi trong /caidat.`,
  owed: (p: { period: string; due: string; left: string }) =>
    `Việc đang chờ: báo cáo ${p.period}, hạn nộp ${p.due} (${p.left}).`,
  handedIn: (p: { period: string }) => `Báo cáo ${p.period} của ban đã nộp.`,
  round: (p: { period: string; due: string; left: string }) => `Kỳ đang mở: ${p.period}, hạn nộp ${p.due} (${p.left}).`,
  nextRound: (p: { period: string; opens: string }) =>
    `Hiện chưa có kỳ nào mở. Kỳ tiếp theo: ${p.period}, mở ${p.opens}.`,
  noRound: 'Hiện chưa có kỳ báo cáo nào mở.',
  tryTitle: 'Đồng chí có thể làm ngay:',
  try: {
    enter: 'nhập số liệu từng mục, hoặc gửi thẳng, ví dụ: “kết nạp 1.250, tinh giản 12”',
    tasks: 'xem việc còn phải làm và hạn nộp',
    template: 'lấy mẫu tin để điền khi không có mạng',
    status: 'hỏi “ban nào chưa nộp?”',
    summary: 'hỏi “tổng hợp 6 tháng thế nào?”',
    indicator: 'hỏi “kết nạp của Hải Phòng bao nhiêu?”',
    deadlines: 'hỏi “hạn nộp khi nào?”',
    invite: 'cấp mã cho cán bộ đầu mối, trưởng ban các ban',
  },

  link: (p: { expires: string }) => `Mã gắn thêm tài khoản, dùng một lần, đến ${p.expires}:`,
  linkHow:
    'Trên tài khoản cần gắn (Telegram hoặc Slack), đồng chí nhắn cho hệ thống “start” kèm mã này. Không chuyển mã cho người khác.',
  button: {
    reachable: 'Đã nhận được tin',
  },
} as const;
