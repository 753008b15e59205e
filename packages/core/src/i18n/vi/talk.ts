import type { IntentName } from '../../language/types.js';

/** The conversation itself: not understood, out of scope, groups, refused matter. */
export const talk = {
  notUnderstood: 'Chưa rõ ý đồng chí. Có phải đồng chí muốn:',
  notUnderstoodPlain:
    'Chưa rõ ý đồng chí. Đồng chí có thể hỏi “tỉnh nào chưa nộp?”, “hạn nộp khi nào?”, gửi số liệu “kết nạp 1.250”, hoặc nhập /trogiup.',
  unclear: (p: { said: string }) => `Chưa rõ “${p.said}”.`,
  outOfScope:
    'Nội dung này ngoài phạm vi của hệ thống. Ở đây nhận số liệu tổng hợp, nhắc hạn nộp, trả lời về tình hình báo cáo và việc trao đổi, thi đua của cụm. Đồng chí nhập /trogiup để xem các việc làm được.',
  outside: (p: { names: string }) => `${p.names} không thuộc cụm.`,
  oldButton: 'Nút này không còn dùng được. Đề nghị đồng chí nhập lệnh hoặc hỏi lại.',
  failed: 'Hệ thống gặp lỗi, chưa xử lý được tin vừa gửi. Đề nghị đồng chí gửi lại sau ít phút.',
  edited: 'Tin vừa sửa không có số liệu mới, không có gì thay đổi.',
  notYet: 'Phiên bản này chưa làm được việc đó.',
  silence: (p: { from: string; until: string }) =>
    `Hệ thống ngừng từ ${p.from} đến ${p.until}; tin đồng chí gửi trong thời gian đó có thể chưa đến.`,
  silenceNext: 'Số liệu đã lưu trước đó vẫn còn nguyên. Đồng chí gửi lại tin chưa được trả lời giúp.',
  choose: {
    status_missing: 'Ban nào chưa nộp',
    status_submitted: 'Ban nào đã nộp',
    board_status: 'Tình hình một ban',
    my_tasks: 'Việc còn phải làm',
    deadline_next: 'Hạn nộp',
    summary_period: 'Tổng hợp của cụm',
    summary_board: 'Báo cáo của một ban',
    indicator_value: 'Số liệu một ban',
    indicator_compare: 'So các ban',
    trend: 'So với kỳ trước',
    milestone_status: 'Lộ trình nhiệm kỳ',
    milestone_report: 'Báo mốc đã xong',
    report_start: 'Nhập báo cáo',
    report_submit: 'Nộp báo cáo',
    report_revise: 'Sửa báo cáo đã nộp',
    remind_now: 'Đôn đốc ban chưa nộp',
    announce: 'Thông báo cho các ban',
    extend_deadline: 'Gia hạn',
    model_register: 'Đăng ký mô hình tốt',
    model_list: 'Mô hình tốt của cụm',
    ranking: 'Xếp hạng',
    help: 'Hướng dẫn',
    settings: 'Cài đặt',
    question_raise: 'Nêu vướng mắc, kiến nghị',
    question_list: 'Xem vướng mắc, kiến nghị',
    question_answer: 'Trả lời vướng mắc',
    cancel: 'Dừng việc đang làm',
  } satisfies Partial<Record<IntentName, string>>,
} as const;
