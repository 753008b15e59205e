/** Putting something into words part by part: a good model, a difficulty, a directive. */
export const compose = {
  step: (p: { heading: string; n: number; of: number; label: string }) => `${p.heading} · ${p.n}/${p.of}: ${p.label}`,
  asks: 'Nội dung trên đã đúng chưa?',
  nothing: 'không có',
  tooLong: (p: { length: number; max: number }) =>
    `Nội dung dài ${p.length} ký tự, tối đa ${p.max}. Đồng chí rút gọn rồi gửi lại.`,
  needed: 'Phần này cần có, không bỏ qua được.',
  stale: 'Thẻ này đã cũ, không còn nội dung nào đang soạn.',
  stopped: 'Đã dừng; nội dung đang soạn không được lưu.',
  button: {
    confirm: 'Đúng, gửi',
    edit: (p: { label: string }) => `Sửa: ${p.label}`,
    skip: 'Bỏ qua',
    back: 'Quay lại',
    next: 'Tiếp tục',
    chosen: (p: { label: string }) => `✓ ${p.label}`,
    discard: 'Bỏ',
  },
} as const;
