/** The report as a form of the platform's own. Title and form buttons at most 24 characters. Parameters come formatted. */
export const form = {
  button: 'Điền bằng biểu mẫu',
  title: (p: { step: number; of: number }) => (p.of === 1 ? 'Báo cáo' : `Báo cáo · phần ${p.step}/${p.of}`),
  save: 'Lưu nháp',
  saveAndNext: 'Lưu, sang phần sau',
  close: 'Đóng',
  emptyKeeps: 'Ô để trống thì giữ nguyên. Chưa nộp cho đến khi đồng chí chọn Nộp báo cáo.',
  noReport: 'Chưa mở được biểu mẫu. Đồng chí bấm lại nút, hoặc điền lần lượt từng mục.',
  nothingNew: 'Không có thay đổi nào so với bản nháp.',
  hint: {
    number: (p: { unit: string }) =>
      `Ví dụ: 1.250${p.unit === '' ? '' : ` (${p.unit})`}. Không phát sinh: 0. Hoặc ghi “không áp dụng”, “chưa có số liệu”.`,
    target: 'Chỉ tiêu cả năm, ví dụ: 2.200.',
    ratio: 'Tử số/mẫu số, ví dụ: 17/63; chỉ có tỷ lệ thì ghi 27%.',
    date: 'Ngày đã hoàn thành.',
    text: (p: { max: string }) => `Không quá ${p.max} ký tự; không ghi tên nhân sự, nội dung mật.`,
  },
  // problems at a field, which the form names itself
  unreadable: {
    number: (p: { text: string }) => `“${p.text}” chưa đọc được thành con số, ví dụ: 1.250.`,
    ratio: (p: { text: string }) => `“${p.text}” chưa đọc được thành tỷ lệ, ví dụ: 17/63 hoặc 27%.`,
    date: (p: { text: string }) => `“${p.text}” chưa đọc được thành ngày, ví dụ: 14/6/2024.`,
  },
  unclear: (p: { text: string; readings: string }) =>
    `“${p.text}” có nhiều cách hiểu: ${p.readings}. Đồng chí ghi rõ một số.`,
  twoTargets: (p: { said: string; typed: string }) =>
    `Tin ghi chỉ tiêu ${p.said}, ô chỉ tiêu ghi ${p.typed}; đồng chí giữ một số.`,
  // the form is shown again
  movedOn: 'Trong lúc đồng chí điền, báo cáo đã có thay đổi:',
  nowHolds: (p: { label: string; value: string }) => `• ${p.label}: nay là ${p.value}`,
  handedIn: (p: { revision: string }) => `• Báo cáo đã nộp ${p.revision}; lưu thêm sẽ để nộp lần sau.`,
  keptTyped: 'Nội dung đồng chí vừa điền vẫn còn bên dưới. Bấm lưu lần nữa để ghi.',
  unusual: 'Đồng chí kiểm tra giúp; nếu đúng, bấm lưu lần nữa để xác nhận:',
} as const;
