/** Absence (vắng) and the deputy (người thay): settings, the bot's own notices about them, why. Parameters come formatted. */
export const away = {
  // in the list of settings
  none: 'Vắng: không',
  line: (p: { from: string; until: string }) => `Vắng: từ ${p.from} đến hết ${p.until}`,
  lineDeputy: (p: { line: string; who: string }) => `${p.line}, người thay: ${p.who}`,
  lineNobody: (p: { line: string }) => `${p.line}, chưa có người thay`,
  lineDeclined: (p: { line: string; who: string }) => `${p.line}, ${p.who} không nhận thay`,
  standsIn: (p: { who: string; from: string; until: string }) =>
    `Thay đồng chí ${p.who}: từ ${p.from} đến hết ${p.until}`,

  // choosing the days
  askFrom: 'Đồng chí vắng từ ngày nào? Chọn, hoặc nhắn một lần “cài đặt vắng 12/6 đến 20/6”:',
  askUntil: (p: { from: string }) =>
    `Vắng từ ${p.from} đến hết ngày nào? Chọn, hoặc nhắn “cài đặt vắng 12/6 đến 20/6”:`,
  unclear: 'Chưa đọc được ngày, ví dụ: “cài đặt vắng 12/6 đến 20/6”. Đồng chí chọn ngày bắt đầu:',
  past: (p: { from: string }) => `Ngày ${p.from} đã qua. Nhắn lại, ví dụ “cài đặt vắng 12/6 đến 20/6”, hoặc chọn:`,
  endBeforeBegin: (p: { from: string; until: string }) =>
    `Ngày kết thúc ${p.until} trước ngày bắt đầu ${p.from}. Nhắn lại, ví dụ “cài đặt vắng 12/6 đến 20/6”, hoặc chọn:`,
  tooLong: (p: { days: number; most: number }) =>
    `Khoảng vắng ${p.days} ngày, dài hơn ${p.most} ngày. Nhắn lại, ví dụ “cài đặt vắng 12/6 đến 20/6”, hoặc chọn; vắng lâu hơn thì đề nghị cử người khác phụ trách.`,
  set: (p: { from: string; until: string }) => `Đã ghi: vắng từ ${p.from} đến hết ${p.until}.`,

  // the deputy
  askDeputy: 'Ai thay đồng chí nhận tin nhắc?',
  askDeputyAgain: (p: { said: string }) => `Chưa rõ “${p.said}” là ai trong những người có thể thay. Đồng chí chọn:`,
  nobodyToChoose: 'Hiện không có ai khác có thể thay.',
  notPossible: 'Người thay phải cùng ban (hoặc cùng là thư ký, lãnh đạo) và liên lạc được. Đồng chí chọn:',
  circle: (p: { who: string }) =>
    `Đồng chí ${p.who} cũng vắng trong những ngày này và đã nhờ lại chính đồng chí. Đồng chí chọn người khác:`,
  first: 'Đồng chí chưa báo vắng. Báo ngày vắng trước, ví dụ “cài đặt vắng 12/6 đến 20/6”, rồi chọn người thay:',
  deputySet: (p: { who: string }) => `Người thay: đồng chí ${p.who}. Khi đồng chí vắng, tin nhắc gửi đến người thay.`,
  deputyNone: 'Không có người thay.',
  alsoAway: (p: { who: string; from: string; until: string }) =>
    `Đồng chí ${p.who} cũng vắng từ ${p.from} đến hết ${p.until}. Những ngày đó, coi như không có người thay.`,
  goesTo: {
    board: 'Khi đồng chí vắng, tin nhắc gửi đến người khác của ban, rồi trưởng ban, rồi thư ký cụm.',
    head: 'Khi đồng chí vắng, việc của ban gửi đến cán bộ đầu mối, nếu không được thì đến thư ký cụm.',
    secretary: 'Khi đồng chí vắng, việc của cụm gửi đến các thư ký khác; nếu không còn ai thì vẫn gửi cho đồng chí.',
    others: 'Khi đồng chí vắng, hệ thống không gửi tin nhắc.',
  },
  back: 'Đã ghi đồng chí trở lại. Tin nhắc gửi cho đồng chí như trước.',
  cancelled: 'Đã bỏ báo vắng.',
  notAway: 'Đồng chí không báo vắng.',
  undone: 'Đã hoàn tác.',
  noUndo: 'Cài đặt vắng đã thay đổi từ lúc đó nên không hoàn tác được nữa. Hiện nay:',

  // to the deputy, and from the deputy
  begins: (p: { who: string; until: string }) => `Đồng chí thay đồng chí ${p.who} đến hết ${p.until}.`,
  beginsBoard: 'Tin nhắc của đồng chí ấy gửi đến đồng chí. Đồng chí nhập và nộp báo cáo của ban, có ghi là thay mặt.',
  beginsCluster: 'Tin nhắc của đồng chí ấy gửi đến đồng chí.',
  ends: (p: { who: string }) => `Đồng chí thôi thay đồng chí ${p.who}. Tin nhắc không gửi thay đến đồng chí nữa.`,
  isDeclined: (p: { who: string }) => `Đồng chí ${p.who} không nhận thay đồng chí.`,
  declined: (p: { who: string }) => `Đã ghi: đồng chí không thay đồng chí ${p.who}. Người nhờ được báo.`,
  accepted: (p: { who: string }) => `Đã ghi: đồng chí thay đồng chí ${p.who}.`,
  over: 'Việc thay này đã kết thúc hoặc đã đổi.',
  inPlaceOf: (p: { who: string }) => ` (thay đồng chí ${p.who})`,
  why: {
    begin: (p: { who: string }) => `đồng chí bắt đầu thay đồng chí ${p.who}`,
    end: (p: { who: string }) => `đồng chí thôi thay đồng chí ${p.who}`,
    declined: (p: { who: string }) => `đồng chí ${p.who} không nhận thay`,
    deputy: (p: { who: string }) => `khi đó đồng chí vắng; đã gửi đến đồng chí ${p.who}`,
    inPlaceOf: (p: { about: string; who: string }) => `${p.about}, đồng chí thay đồng chí ${p.who}`,
  },

  button: {
    set: 'Báo vắng',
    change: 'Sửa ngày vắng',
    deputy: 'Chọn người thay',
    nobody: 'Không có người thay',
    back: 'Đã trở lại',
    cancel: 'Bỏ báo vắng',
    from: (p: { date: string }) => `Từ ${p.date}`,
    until: (p: { date: string }) => `Đến hết ${p.date}`,
    both: (p: { from: string; until: string }) => `${p.from} – ${p.until}`,
    decline: 'Không nhận thay',
    tasks: 'Việc còn phải làm',
  },
} as const;
