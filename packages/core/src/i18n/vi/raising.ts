/** Putting a difficulty or proposal, an answer to one and what goes with it into words. */
export const raising = {
  gaveWay: 'Nội dung đang soạn trước đó chưa được lưu:',
  raise: {
    heading: (p: { kind: string; board: string }) => `${p.kind} của ${p.board}`,
    board: 'Ban',
    askBoard: 'Đồng chí nêu cho ban nào?',
    topic: 'Nội dung',
    askTopic:
      'Đồng chí viết nội dung vướng mắc, kiến nghị. Ví dụ: “sáp nhập xã nên chưa chốt được số tổ chức cơ sở đảng”.',
    kind: 'Loại',
    askKind: 'Đây là vướng mắc hay kiến nghị?',
    similar: (p: { n: number }) => `Đã có ${p.n} câu trả lời cho nội dung gần giống:`,
  },
  answer: {
    heading: (p: { kind: string; n: number; board: string }) => `Trả lời ${p.kind} #${p.n} của ${p.board}`,
    correction: (p: { kind: string; n: number; board: string }) =>
      `Đính chính trả lời ${p.kind} #${p.n} của ${p.board}`,
    words: 'Trả lời',
    askWords: 'Đồng chí viết câu trả lời (không quá 1.500 ký tự).',
    reason: 'Lý do sửa',
    askReason: 'Vì sao câu trả lời thay đổi?',
    basis: 'Căn cứ',
    askBasis: 'Căn cứ vào văn bản nào? Ví dụ: “Hướng dẫn số 12 về đánh giá tổ chức cơ sở đảng”.',
    lapses: 'Hiệu lực đến',
    askLapses: 'Căn cứ có hiệu lực đến hết ngày nào? Ví dụ: 31/12/2024.',
    badDay: (p: { said: string; example: string }) =>
      `“${p.said}” chưa phải là một ngày từ hôm nay trở đi. Ví dụ: ${p.example}.`,
    based: 'Như trả lời số',
    askBased: 'Câu trả lời này giống câu trả lời số mấy? Ví dụ: #17.',
    badNumber: (p: { said: string }) => `“${p.said}” chưa phải là số của một vướng mắc, kiến nghị. Ví dụ: #17.`,
  },
  ask: {
    heading: (p: { kind: string; n: number; board: string }) => `Hỏi lại ${p.board} về ${p.kind} #${p.n}`,
    words: 'Câu hỏi',
    askWords: 'Đồng chí cần ban làm rõ điều gì?',
  },
  reply: {
    heading: (p: { kind: string; n: number }) => `Bổ sung cho ${p.kind} #${p.n}`,
    words: 'Bổ sung',
    askWords: 'Đồng chí viết nội dung bổ sung.',
  },
  reopen: {
    heading: (p: { kind: string; n: number }) => `${p.kind} #${p.n}: chưa giải đáp`,
    words: 'Còn thiếu',
    askWords: 'Câu trả lời còn thiếu điều gì?',
  },
  note: {
    heading: (p: { kind: string; n: number }) => `Ghi chú nội bộ cho ${p.kind} #${p.n}`,
    words: 'Ghi chú',
    askWords: 'Đồng chí viết ghi chú. Chỉ thư ký và lãnh đạo cụm xem được.',
  },
} as const;
