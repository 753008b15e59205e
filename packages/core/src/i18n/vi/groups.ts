/** What is said in a group: status and deadlines; everything else goes to the person in private. */
export const groups = {
  stranger:
    'Chào anh/chị. Hệ thống chỉ trả lời người đã đăng ký. Đề nghị nhắn riêng cho hệ thống kèm mã do thư ký cụm cấp, không gửi mã trong nhóm.',
  notBound:
    'Nhóm này chưa gắn với cụm nên hệ thống chưa trả lời ở đây; đề nghị nhắn riêng. Thư ký cụm gắn nhóm bằng lệnh “gắn nhóm” (/gannhom) tại nhóm.',
  link: (p: { link: string }) => `Mở cuộc trò chuyện riêng: ${p.link}`,

  sentPrivately: (p: { name: string }) => `Đã gửi riêng cho đồng chí ${p.name}.`,
  notReached: (p: { name: string }) =>
    `Nội dung này chỉ trả lời riêng nhưng chưa gửi tới được đồng chí ${p.name}. Đề nghị mở cuộc trò chuyện riêng với hệ thống rồi hỏi lại.`,
  help: 'Trong nhóm, hệ thống trả lời về tình hình nộp và hạn nộp; việc khác gửi riêng từng đồng chí.',
  helpExample: 'Nhắc tên hệ thống và hỏi, ví dụ: “ban nào chưa nộp?”, “hạn nộp khi nào?”',
  otherButton: 'Nút này không dùng trong nhóm. Ở đây chỉ xem tình hình nộp và hạn nộp.',
  onlyInGroup:
    'Lệnh này dùng trong nhóm: thêm hệ thống vào nhóm của cụm, rồi nhắc tên hệ thống kèm “gắn nhóm” (Telegram: /gannhom).',

  bound: 'Đã gắn nhóm này với cụm.',
  boundBefore: 'Nhóm này đã gắn với cụm từ trước.',
  unbound: 'Đã gỡ nhóm khỏi cụm. Hệ thống không trả lời trong nhóm này nữa.',
  unboundBefore: 'Nhóm này chưa gắn với cụm, không có gì để gỡ.',

  pinOn: 'Đã bật: tình hình nộp được gửi vào nhóm, ghim nếu hệ thống có quyền, và tự cập nhật khi có báo cáo mới.',
  pinLater: 'Đã bật. Tình hình nộp sẽ được ghim khi kỳ báo cáo mở.',
  pinOnBefore: 'Tình hình nộp đã được ghim trong nhóm này rồi.',
  pinOff: 'Đã bỏ ghim, tình hình nộp không tự cập nhật trong nhóm nữa.',
  pinOffBefore: 'Nhóm này hiện không ghim tình hình nộp.',
  pinRefused: (p: { platform: string }) =>
    `Hệ thống chưa có quyền ghim tin trong nhóm ${p.platform} đã gắn. Tin tình hình nộp vẫn được gửi và cập nhật, nhưng không ghim. Muốn ghim, đồng chí cấp quyền ghim tin cho hệ thống rồi nhập “ghim tắt”, “ghim” trong nhóm.`,

  state: (p: { period: string; at: string }) => `Tình hình nộp báo cáo ${p.period} (cập nhật ${p.at})`,
  counts: (p: { n: number; of: number; due: string }) => `${p.n}/${p.of} ban đã nộp. Hạn nộp: ${p.due}.`,
  button: {
    pin: 'Ghim tình hình nộp',
    unpin: 'Bỏ ghim tình hình nộp',
  },
} as const;
