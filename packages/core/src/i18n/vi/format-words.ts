/** Words inside numbers, dates and spans; put together by i18n/format.ts. */
export const formatWords = {
  thousands: '.',
  decimals: ',',
  /** Monday first. */
  weekday: {
    1: 'thứ Hai',
    2: 'thứ Ba',
    3: 'thứ Tư',
    4: 'thứ Năm',
    5: 'thứ Sáu',
    6: 'thứ Bảy',
    7: 'Chủ nhật',
  },
  date: (p: { day: number; month: number; year: number }) => `${p.day}/${p.month}/${p.year}`,
  shortDate: (p: { day: number; month: number }) => `${p.day}/${p.month}`,
  longDate: (p: { weekday: string; date: string }) => `${p.weekday} ${p.date}`,
  dateTime: (p: { time: string; date: string }) => `${p.time} ${p.date}`,

  daysLeft: (p: { days: number }) => `còn ${p.days} ngày`,
  dueToday: 'đến hạn hôm nay',
  overdueToday: (p: { time: string }) => `quá hạn từ ${p.time} hôm nay`,
  daysOverdue: (p: { days: number }) => `quá hạn ${p.days} ngày`,
  days: (p: { n: number }) => `${p.n} ngày`,
  hours: (p: { n: number }) => `${p.n} giờ`,
  minutes: (p: { n: number }) => `${p.n} phút`,

  period: {
    H1: (p: { year: number }) => `6 tháng đầu năm ${p.year}`,
    H2: (p: { year: number }) => `6 tháng cuối năm ${p.year}`,
    Y: (p: { year: number }) => `năm ${p.year}`,
    Q1: (p: { year: number }) => `quý I năm ${p.year}`,
    Q2: (p: { year: number }) => `quý II năm ${p.year}`,
    Q3: (p: { year: number }) => `quý III năm ${p.year}`,
    Q4: (p: { year: number }) => `quý IV năm ${p.year}`,
    '9M': (p: { year: number }) => `9 tháng đầu năm ${p.year}`,
    month: (p: { month: number; year: number }) => `tháng ${p.month} năm ${p.year}`,
  },
  /** A report called for outside the calendar. */
  call: (p: { number: string; year: number }) => `chuyên đề ${p.number}/${p.year}`,
  about: (p: { call: string; title: string }) => `${p.call} “${p.title}”`,
  titled: (p: { call: string; title: string }) => `${p.call}: ${p.title}`,
  revision: (p: { number: number }) => (p.number === 1 ? 'lần 1' : `lần ${p.number} (sửa)`),
  and: 'và',
  board: {
    province: (p: { name: string }) => `Ban Tổ chức Tỉnh ủy ${p.name}`,
    city: (p: { name: string }) => `Ban Tổ chức Thành ủy ${p.name}`,
  },
} as const;
