/** One's own settings: they apply at once, each answer carries its undo. */
export const settings = {
  title: 'Cài đặt của đồng chí',
  language: 'Ngôn ngữ: tiếng Việt',
  time: (p: { time: string }) => `Giờ nhận tin nhắc: ${p.time}`,
  timeDefault: (p: { time: string }) => `Giờ nhận tin nhắc: ${p.time} (mặc định)`,
  on: 'Tin nhắc: đang bật',
  mutedUntil: (p: { date: string }) => `Tin nhắc: tạm tắt đến hết ${p.date}`,
  snoozed: (p: { time: string }) => `Tin nhắc: hoãn đến ${p.time}`,
  cap: (p: { n: number }) => `Số tin nhắc tối đa mỗi ngày: ${p.n}`,
  capNone: 'Số tin nhắc tối đa mỗi ngày: không giới hạn',
  accounts: (p: { list: string }) => `Tài khoản: ${p.list}`,
  account: (p: { platform: string; n: number }) => `${p.platform}${p.n === 1 ? '' : ` ${p.n}`}`,
  receives: (p: { account: string }) => `${p.account} (nhận tin nhắc)`,

  languageSet: 'Đã chuyển sang tiếng Việt.',
  timeAsk: (p: { from: string; to: string }) =>
    `Đồng chí chọn giờ nhận tin nhắc, hoặc nhắn “giờ nhắc 7:30” (từ ${p.from} đến ${p.to}):`,
  timeSet: (p: { time: string }) => `Tin nhắc sẽ gửi lúc ${p.time}.`,
  timeQuiet: (p: { from: string; to: string }) => `Giờ nhắc phải trong khoảng ${p.from}–${p.to}. Đồng chí chọn lại:`,
  timeUnclear: 'Chưa đọc được giờ, ví dụ: 07:30. Đồng chí chọn:',
  muted: (p: { date: string }) =>
    `Đã tạm tắt tin nhắc đến hết ${p.date}. Tin trước hạn một ngày và tin đúng ngày đến hạn vẫn gửi.`,
  unmuted: 'Đã bật lại tin nhắc.',
  mutePast: 'Ngày này đã qua. Đồng chí chọn lại:',
  muteUnclear: 'Chưa đọc được ngày, ví dụ: “cài đặt tắt nhắc đến 20/6”. Đồng chí chọn:',
  alreadyOn: 'Tin nhắc đang bật.',
  snoozeBack: 'Đã bỏ hoãn, tin nhắc gửi như thường.',
  capAsk: 'Mỗi ngày nhận tối đa mấy tin nhắc? Đồng chí chọn, hoặc nhắn “cài đặt tối đa 4 tin”:',
  capSet: (p: { n: number }) =>
    `Mỗi ngày gửi tối đa ${p.n} tin nhắc, nội dung còn lại gộp vào tin sau. Tin trước hạn một ngày, tin ngày đến hạn và việc phải xử lý ngay vẫn gửi.`,
  capOff: 'Đã bỏ giới hạn số tin nhắc mỗi ngày.',
  capUnclear: (p: { from: number; to: number }) =>
    `Số tin mỗi ngày từ ${p.from} đến ${p.to}, ví dụ: “cài đặt tối đa 4 tin”. Muốn tắt hẳn thì tạm tắt nhắc. Đồng chí chọn:`,
  preferredSet: (p: { account: string }) => `Tin nhắc sẽ gửi qua ${p.account}.`,
  preferredNot: 'Tài khoản này chưa liên lạc được nên chưa nhận được tin nhắc.',

  button: {
    toEnglish: 'English',
    toVietnamese: 'Tiếng Việt',
    time: 'Giờ nhận tin nhắc',
    defaultTime: (p: { time: string }) => `${p.time} (mặc định)`,
    mute: (p: { days: number }) => `Tạm tắt nhắc ${p.days} ngày`,
    muteUntil: (p: { date: string }) => `Tắt đến ${p.date}`,
    unmute: 'Bật lại tin nhắc',
    cap: 'Số tin mỗi ngày',
    capOf: (p: { n: number }) => `Tối đa ${p.n} tin`,
    capNone: 'Không giới hạn',
    link: 'Gắn thêm tài khoản',
    preferred: (p: { account: string }) => `Nhận nhắc qua ${p.account}`,
    undo: 'Hoàn tác',
  },
} as const;
