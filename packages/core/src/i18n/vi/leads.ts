/** The lead of a year, its deputies, and what goes to whom. */
export const leads = {
  lead: (p: { year: number; board: string }) => `Cụm trưởng năm ${p.year}: ${p.board}`,
  whole: (p: { known: string }) => `${p.known}.`,
  withDeputies: (p: { known: string; names: string }) => `${p.known}; cụm phó: ${p.names}.`,
  unknown: (p: { year: number }) => `Chưa có thông tin cụm trưởng năm ${p.year}.`,
  routes: 'Nơi tiếp nhận trong năm:',
  route: (p: { kind: string; board: string }) => `${p.kind}: ${p.board}`,
  kind: {
    report: 'Báo cáo và tin tổng hợp',
    question: 'Kiến nghị, vướng mắc',
    extension: 'Đề nghị gia hạn',
  },
  button: { year: (p: { year: number }) => `Năm ${p.year}` },
} as const;
