/** What in a report deserves a second look. Said to whoever hands in; it blocks nothing and costs nothing. */
export const signals = {
  title: 'Dấu hiệu đồng chí nên xem lại (không ảnh hưởng việc nộp):',
  repeats: (p: { label: string; period: string; percent: string }) =>
    `${p.label}: giống ${p.percent} nội dung trong báo cáo ${p.period}.`,
  alike: (p: { label: string; board: string; percent: string }) =>
    `${p.label}: giống ${p.percent} nội dung trong báo cáo của ${p.board} cùng kỳ này.`,
  alikeOther: (p: { label: string; percent: string }) =>
    `${p.label}: giống ${p.percent} nội dung trong báo cáo của một ban khác cùng kỳ này.`,
  unchanged: (p: { period: string }) => `Mọi số liệu đều như ${p.period}.`,
  noFigure: (p: { label: string; sentence: string }) => `${p.label}: “${p.sentence}” chưa có số liệu kèm theo.`,
  differs: (p: { label: string; indicator: string; said: string; entered: string }) =>
    `${p.label}: nội dung ghi ${p.indicator} ${p.said}, bảng số liệu ghi ${p.entered}.`,
  models: (p: { reported: number; registered: number }) =>
    `Báo cáo ghi ${p.reported} mô hình tốt; trong kỳ ban đã đăng ký ${p.registered}.`,
  advice: {
    repeats: 'Có gì mới trong kỳ thì đồng chí bổ sung.',
    noFigure: 'Ví dụ: “tăng 12%”, “đạt 62% chỉ tiêu”.',
    models: 'Mô hình chưa đăng ký thì nhập /mohinh.',
  },
  erased: 'nội dung đã xóa',

  view: {
    title: (p: { heading: string; revision: string }) => `Dấu hiệu cần xem lại: ${p.heading}, ${p.revision}`,
    rule: 'Người nộp đã được xem những dấu hiệu này. Đây không phải lỗi và không tính điểm.',
    none: (p: { heading: string }) => `${p.heading}: không có dấu hiệu nào cần xem lại.`,
    notIn: (p: { heading: string }) => `${p.heading}: chưa nộp nên chưa có gì để xem lại.`,
    own: (p: { text: string }) => `Báo cáo này: “${p.text}”`,
    before: (p: { period: string; text: string }) => `Báo cáo ${p.period}: “${p.text}”`,
    other: (p: { board: string; text: string }) => `Báo cáo của ${p.board}: “${p.text}”`,
    whose: 'Của ban nào? Ví dụ: bấm “Dấu hiệu cần xem lại” trong tổng hợp của một ban.',
  },
  button: {
    see: 'Dấu hiệu cần xem lại',
    summary: 'Xem báo cáo',
  },
} as const;
