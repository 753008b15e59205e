/** Short help by role, and stopping what one is doing. */
export const help = {
  title: 'Hệ thống nhận báo cáo, nhắc hạn và trả lời về tình hình báo cáo của cụm.',
  noRole: 'Đồng chí hiện không có vai trò nào. Cần dùng lại thì đề nghị thư ký cụm cấp mã.',
  roles: (p: { roles: string }) => `Vai trò của đồng chí: ${p.roles}.`,
  plain: {
    officer:
      'Gửi thẳng số liệu, ví dụ: “kết nạp 1.250, tinh giản 12”; nêu vướng mắc: “vướng: …”; hoặc hỏi: “còn thiếu mục nào?”',
    head: 'Gửi thẳng số liệu, ví dụ: “kết nạp 1.250”; hoặc hỏi: “ban còn thiếu mục nào?”',
    secretary: 'Hỏi bằng câu thường, ví dụ: “tỉnh nào chưa nộp?”, “gia hạn cho Thái Bình đến 20/6”.',
    leader: 'Hỏi bằng câu thường, ví dụ: “tình hình 6 tháng thế nào?”, “Hà Nam nộp chưa?”',
    observer: 'Hỏi bằng câu thường, ví dụ: “tỉnh nào chưa nộp?”, “hạn nộp khi nào?”',
  },
  safety: 'Không gửi tài liệu mật, danh sách nhân sự, thông tin cá nhân qua kênh này.',
  allTitle: 'Các lệnh (nhập có hoặc không có dấu /):',
  command: (p: { about: string }) => ` – ${p.about}`,
  button: {
    all: 'Tất cả lệnh',
  },

  cancel: {
    guided: 'Đã dừng nhập báo cáo. Bản nháp giữ nguyên, đồng chí điền tiếp lúc nào cũng được.',
    readback: 'Đã dừng, không lưu nội dung vừa gửi. Bản nháp giữ nguyên như trước.',
    preview: 'Đã dừng, chưa nộp báo cáo. Bản nháp giữ nguyên.',
    behalf: 'Đã dừng nhập thay, chưa có gì thay đổi.',
    ask: 'Đã dừng, chưa có gì thay đổi.',
    call: 'Đã dừng, chưa gửi yêu cầu nào.',
    amend: 'Đã dừng, chưa nộp lại; bản nháp giữ nguyên.',
    nothing: 'Không có việc nào đang làm dở. Bản nháp (nếu có) vẫn giữ nguyên.',
    goOn: 'Điền tiếp',
  },
} as const;
