export const common = {
  language: 'vi',
  rehearsal: 'Diễn tập – số liệu giả định, không phải số liệu thật của các ban.',
} as const;
