/** What is owed: reports, and things beside them. */
const owed = (reports: number, matters: number): string =>
  [reports > 0 ? `${reports} báo cáo` : '', matters > 0 ? `${matters} nội dung` : '']
    .filter((each) => each !== '')
    .join(' và ');

/** What the bot starts: reminders, escalation, digests, outages; and why somebody got them. Parameters come formatted. */
export const reminders = {
  // the first line says what it is about and how urgent
  ahead: (p: { n: number; matters: number; left: string }) =>
    `Đồng chí còn ${owed(p.n, p.matters)} sắp đến hạn (${p.left}):`,
  today: (p: { n: number; matters: number }) => `Đồng chí còn ${owed(p.n, p.matters)} đến hạn hôm nay:`,
  overdue: (p: { n: number; matters: number; left: string }) => `Đồng chí còn ${owed(p.n, p.matters)} ${p.left}:`,
  mixed: (p: { n: number; matters: number; urgent: number; urgentMatters: number; left: string }) =>
    `Đồng chí còn ${owed(p.n, p.matters)}, trong đó ${owed(p.urgent, p.urgentMatters)} ${p.left}:`,
  escalation: (p: { left: string }) => `Báo cáo của ban chưa nộp (${p.left}), đề nghị đồng chí chỉ đạo:`,
  orphanHead: 'Ban chưa có cán bộ đầu mối nhận được tin nhắc, xin báo cáo đồng chí:',
  orphanSecretary: (p: { n: number }) => `${p.n} ban chưa có ai nhận được tin nhắc, đề nghị đồng chí liên hệ:`,
  nudge: (p: { n: number }) => `Đề nghị đồng chí sớm nộp ${p.n} báo cáo:`,
  matter: {
    nameOf: (p: { name: string; board: string }) => `${p.name} (${p.board})`,
    line: (p: { name: string; state: string }) => `${p.name}: ${p.state}`,
    done: (p: { name: string; state: string }) => `✓ ${p.name}: ${p.state}`,
    list: (p: { n: number }) => `Đồng chí còn ${p.n} nội dung cần hoàn thành:`,
    over: 'đã khép lại',
    nudge: (p: { n: number }) => `Đề nghị đồng chí sớm hoàn thành ${p.n} nội dung:`,
    escalation: (p: { left: string }) => `Ban còn nội dung ${p.left}, đề nghị đồng chí chỉ đạo:`,
    steering: (p: { n: number; left: string }) => `Còn ${p.n} nội dung ${p.left}, xin ý kiến đồng chí:`,
    orphans: (p: { n: number }) => `${p.n} nội dung của ban chưa có ai nhận được tin nhắc, đề nghị đồng chí liên hệ:`,
    why: {
      handed_in: 'nội dung đã hoàn thành',
      locked: 'nội dung đã khép lại',
      duty: (p: { name: string; rung: string }) => `${p.name} chưa xong ${p.rung}`,
      escalation: (p: { name: string; rung: string }) => `${p.name} chưa xong ${p.rung}, báo cáo đồng chí chỉ đạo`,
      orphan: (p: { name: string; rung: string }) =>
        `${p.name} chưa xong ${p.rung} mà ban chưa có cán bộ nhận được tin`,
    },
  },

  // one report in the list
  name: (p: { period: string }) => `Báo cáo ${p.period}`,
  nameOf: (p: { period: string; board: string }) => `Báo cáo ${p.period} (${p.board})`,
  nameInside: (p: { period: string; board: string }) => `báo cáo ${p.period} của ${p.board}`,
  empty: 'chưa điền mục nào',
  filled: (p: { done: number; of: number }) => `đã điền ${p.done}/${p.of}, thiếu `,
  ready: (p: { of: number }) => `đã điền đủ ${p.of}/${p.of}, chưa nộp`,
  incomplete: (p: { done: number; of: number }) => `đã nộp nhưng mới có ${p.done}/${p.of} mục, thiếu `,
  andMore: (p: { n: number }) => ` và ${p.n} mục khác`,
  due: (p: { due: string }) => ` – hạn ${p.due}`,
  extended: ' (đã gia hạn)',
  provisional: ' (dự kiến)',
  done: (p: { name: string; time: string; revision: string }) => `✓ ${p.name}: đã nộp ${p.time}, ${p.revision}`,
  onTime: ', đúng hạn',
  late: ', nộp muộn',
  onBehalf: ', nhập thay',
  locked: 'đã khóa số liệu',

  digest: {
    title: (p: { period: string }) => `Tin tổng hợp · Báo cáo ${p.period}`,
    verdict: (p: { handedIn: number; of: number; onTime: number; late: number }) =>
      `${p.handedIn}/${p.of} ban đã nộp${p.onTime === 0 ? '' : `, ${p.onTime} đúng hạn`}${p.late === 0 ? '' : `, ${p.late} nộp muộn`}.`,
    none: (p: { of: number }) => `Chưa ban nào nộp (0/${p.of}).`,
    all: (p: { of: number }) => `Cả ${p.of} ban đã nộp, đều đúng hạn.`,
    missing: (p: { n: number; names: string }) => ` Thiếu ${p.n}: ${p.names}.`,
    late: (p: { names: string }) => `Nộp muộn: ${p.names}.`,
    incomplete: (p: { names: string }) => `Nộp chưa đủ mục: ${p.names}.`,
    onBehalf: (p: { names: string }) => `Thư ký nhập thay: ${p.names}.`,
    uncertain: (p: { names: string }) => `Tin nhắc chưa rõ đã tới hay chưa: ${p.names}.`,
    lateBy: (p: { board: string; by: string }) => `${p.board} (${p.by})`,
    part: (p: { board: string; note: string }) => `${p.board} (${p.note})`,
    draft: (p: { done: number; of: number }) => `đã điền ${p.done}/${p.of}`,
    untouched: 'chưa điền',
    extendedTo: (p: { date: string }) => `gia hạn đến ${p.date}`,
    asksFor: (p: { date: string }) => `xin gia hạn đến ${p.date}`,
    asksForMore: 'xin gia hạn',
    unreachable: 'đầu mối không nhận được tin',
    away: 'đầu mối vắng',
    nobody: 'chưa có đầu mối đăng ký',
    asksLeader: 'Xin ý kiến đồng chí:',
    asksSecretary: 'Việc cần xử lý:',
    askExtend: (p: { board: string; date: string }) => `gia hạn cho ${p.board} đến ${p.date}`,
    askExtendMore: (p: { board: string }) => `đề nghị gia hạn của ${p.board}`,
    askOfficer: (p: { names: string }) => `cử đầu mối mới của ${p.names}`,
  },

  outage: {
    title: (p: { from: string; to: string }) => `Hệ thống đã ngừng hoạt động từ ${p.from} đến ${p.to}.`,
    body: (p: { period: string; due: string; missing: number }) =>
      `Khoảng đó trùng hạn nộp báo cáo ${p.period} (${p.due}); còn ${p.missing} ban chưa nộp.`,
    offer: (p: { due: string }) => `Có thể gia hạn cho tất cả các ban đến ${p.due} để bù lại.`,
  },

  why: {
    title: (p: { time: string }) => `Tin nhắc lúc ${p.time}:`,
    recent: 'Các lượt nhắc gần đây của đồng chí:',
    none: 'Chưa có lượt nhắc nào cho đồng chí.',
    unknown: 'Không tìm thấy lượt nhắc này.',
    next: (p: { time: string }) => `Lượt nhắc tiếp theo: ${p.time}, nếu khi đó còn báo cáo chưa nộp.`,
    nextDigest: (p: { time: string }) => `Tin tổng hợp tiếp theo: ${p.time}.`,
    nothingNext: 'Hiện không có lượt nhắc nào sắp tới.',
    line: (p: { time: string; verdict: string }) => `${p.time}: ${p.verdict}`,
    sent: (p: { about: string }) => `đã gửi, vì ${p.about}`,
    onItsWay: (p: { about: string }) => `đang gửi, vì ${p.about}`,
    failed: (p: { about: string }) => `gửi không thành công (vì ${p.about})`,
    uncertain: (p: { about: string }) => `đã gửi nhưng chưa rõ kết quả, vì ${p.about}`,
    blocked: (p: { about: string }) => `không tới được tài khoản của đồng chí (vì ${p.about})`,
    skipped: (p: { reason: string }) => `không gửi, vì ${p.reason}`,
    reason: {
      owed: 'còn báo cáo chưa nộp',
      nudged: 'cụm đôn đốc báo cáo chưa nộp',
      handed_in: 'báo cáo đã nộp',
      locked: 'kỳ báo cáo đã khóa số liệu',
      muted: 'khi đó đồng chí tạm tắt tin nhắc',
      snoozed: 'đồng chí đã chọn nhắc lại sau',
      capped: 'đồng chí đã nhận đủ số tin tối đa trong ngày; nội dung gộp vào tin sau',
      away: 'khi đó đồng chí vắng; đã chuyển đến người khác của ban, trưởng ban hoặc thư ký cụm',
      unreachable: 'khi đó không liên lạc được với tài khoản của đồng chí',
      too_late: 'hệ thống gián đoạn khi đó; nội dung đã gộp vào tin gửi sau',
    },
    duty: (p: { name: string; rung: string }) => `${p.name} chưa đủ hoặc chưa nộp (${p.rung})`,
    escalation: (p: { name: string; rung: string }) => `${p.name} chưa nộp (${p.rung}), báo đến trưởng ban`,
    approve: (p: { name: string; rung: string }) => `${p.name} chờ đồng chí duyệt (${p.rung})`,
    accept: (p: { name: string; rung: string }) => `${p.name} chờ đồng chí tiếp nhận (${p.rung})`,
    returned: (p: { name: string; rung: string }) => `${p.name} bị trả lại, chưa nộp lại (${p.rung})`,
    orphan: (p: { name: string; rung: string }) =>
      `${p.name} chưa nộp (${p.rung}) và cán bộ đầu mối không nhận được tin`,
    digest: (p: { period: string }) => `thư ký cụm và lãnh đạo nhận tin tổng hợp báo cáo ${p.period}`,
    outage: 'hệ thống gián đoạn vào đúng hạn nộp',
    nudged: (p: { name: string }) => `thư ký cụm hoặc lãnh đạo đôn đốc ${p.name}`,
    before: (p: { days: number }) => `trước hạn ${p.days} ngày`,
    onDay: 'ngày đến hạn',
    after: (p: { days: number }) => `sau hạn ${p.days} ngày`,
    more: (p: { n: number }) => ` và ${p.n} báo cáo khác`,
  },

  snoozed: (p: { time: string }) =>
    `Sẽ nhắc lại lúc ${p.time}. Tin nhắc trước hạn một ngày và ngày đến hạn vẫn được gửi.`,
  snoozedFull: (p: { time: string }) =>
    `Hôm nay đã đủ số tin tối đa nên sẽ nhắc lại lúc ${p.time}. Tin nhắc trước hạn một ngày và ngày đến hạn vẫn được gửi.`,
  cannotSnooze: 'Đã gần hạn nộp nên không hoãn tin nhắc được nữa.',
  nothingToSnooze: 'Các báo cáo trong tin nhắc này đã nộp hoặc đã khóa số liệu, không cần nhắc lại.',

  button: {
    start: 'Bắt đầu điền',
    goOn: 'Điền tiếp',
    goOnOf: (p: { board: string }) => `Điền: ${p.board}`,
    submit: 'Nộp báo cáo',
    askExtension: 'Xin gia hạn',
    snoozeAfternoon: 'Nhắc lại chiều nay',
    snoozeTomorrow: 'Nhắc lại sáng mai',
    why: 'Vì sao tôi nhận tin này?',
    remindMissing: (p: { n: number }) => `Đôn đốc ${p.n} ban chưa nộp`,
    extend: 'Gia hạn',
    extendAll: 'Gia hạn cho tất cả',
    status: 'Tình hình nộp',
    summary: 'Số liệu',
    invite: 'Cấp mã cho đầu mối',
  },
} as const;
