/** The terminal chat: what it says around the conversation itself. Lines that begin with “:” are its own commands. */
export const terminal = {
  title: 'clusterbot · diễn tập trên máy này',
  notice: 'Số liệu ở đây là giả định, không phải số liệu thật của các ban.',
  you: (p: { name: string; who: string }) => `Đồng chí đang là: ${p.name} – ${p.who}`,
  still: (p: { when: string }) => `Ở đây đang là ${p.when}. Đồng hồ đứng yên, chỉ chạy khi nhập :clock.`,
  running: (p: { when: string; speed: number }) => `Ở đây đang là ${p.when}. Đồng hồ chạy nhanh ${p.speed} lần.`,
  dueNow: 'Việc của đồng chí:',
  typing:
    'Nhập được: câu hỏi, số liệu, lệnh bắt đầu bằng “/”, số hoặc chữ của nút; dòng bắt đầu bằng “:” là lệnh của máy diễn tập (:help).',
  tryFirst: 'Nên thử trước:',
  examples: {
    figures: ['kết nạp 848/2200, ngoài nhà nước 37', 'gửi số liệu bằng một tin, rồi chọn 1 để lưu'],
    deadline: ['hạn nộp khi nào?', 'hỏi bằng lời'],
    clock: [':clock +5d', 'cho đồng hồ chạy 5 ngày, tin nhắc đến lần lượt'],
    secretary: [':as secretary', 'đổi sang thư ký cụm, rồi hỏi: tỉnh nào chưa nộp?'],
  },
  otherLanguage: 'English: :help en',
  real: (p: { account: string }) => `clusterbot · ${p.account}. Lần đầu, nhập /batdau kèm mã được cấp.`,
  help: {
    press: [':press 2, :press confirm', 'bấm nút thứ hai, hoặc nút có tên việc đó'],
    as: [':as secretary', 'đổi vai: officer:BAN, head:BAN, secretary, leader, observer'],
    clock: [':clock +3d, :clock 2024-06-18T16:00', 'cho đồng hồ chạy tới, qua từng việc đến hạn (m, h, d, w)'],
    outage: [':outage +3d', 'nhảy tới, như thể hệ thống đã tắt trong thời gian đó'],
    lines: ['dòng kết thúc bằng \\', 'tin còn tiếp ở dòng sau'],
    help: [':help, :help en', 'các lệnh này'],
  },
  nowAs: (p: { name: string; who: string }) => `Từ đây đồng chí là: ${p.name} – ${p.who}`,
  clockNow: (p: { when: string; sent: number }) =>
    p.sent === 0 ? `Bây giờ là ${p.when}; không có tin nào đến hạn.` : `Bây giờ là ${p.when}; đã gửi ${p.sent} tin.`,
  sentAt: (p: { when: string }) => `── Hệ thống gửi lúc ${p.when}`,
  edited: '── Tin trước được cập nhật',
  pinned: '── Ghim ở đầu cuộc trò chuyện',
  unpinned: '── Đã bỏ ghim tin trước',
  deleted: '── Tin của đồng chí đã được xóa khỏi cuộc trò chuyện',
  toOther: (p: { when: string; who: string; first: string }) => `── ${p.when} → ${p.who}: ${p.first}`,
  toOthers: (p: { when: string; count: number; who: string; first: string }) =>
    `── ${p.when} → ${p.count} người (${p.who}, …): ${p.first}`,
  wrong: {
    word: (p: { word: string }) => `Không có lệnh “${p.word}”; nhập :help để xem các lệnh.`,
    press: (p: { button: string }) => `Không có nút “${p.button}” ở tin gần nhất.`,
    who: (p: { who: string }) =>
      `Không có “${p.who}” trong buổi diễn tập; ví dụ: officer:hai-phong, secretary, leader.`,
    instant: (p: { said: string }) => `“${p.said}” không phải thời điểm; ví dụ: +3d, +6h, 2024-06-18T16:00.`,
    backwards: (p: { when: string }) => `Đồng hồ chỉ chạy tới; ở đây đang là ${p.when}.`,
    onlyRehearsal: 'Chỉ dùng được trong buổi diễn tập.',
  },
} as const;
