/** One's own settings: they apply at once, each answer carries its undo. */
export const settings = {
  title: 'Cài đặt của đồng chí',
  language: 'Ngôn ngữ: tiếng Việt',
  time: (p: { time: string }) => `Giờ nhận tin nhắc: ${p.time}`,
  timeDefault: (p: { time: string }) => `Giờ nhận tin nhắc: ${p.time} (mặc định)`,
  on: 'Tin nhắc: đang bật',
  mutedUntil: (p: { date: string }) => `Tin nhắc: tạm tắt đến hết ${p.date}`,
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
    link: 'Gắn thêm tài khoản',
    preferred: (p: { account: string }) => `Nhận nhắc qua ${p.account}`,
    undo: 'Hoàn tác',
  },
} as const;
