/** Provinces and cities outside the example cluster, as named before and after July 2025. A name that the cluster has is not outside. */
export const PROVINCES =
  `Hà Nội|Hồ Chí Minh|TP HCM|TPHCM|HCM|Sài Gòn|Đà Nẵng|Cần Thơ|An Giang|Bà Rịa - Vũng Tàu|Bà Rịa|Vũng Tàu|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Bến Tre|Bình Định|Bình Dương|
  Bình Phước|Bình Thuận|Cà Mau|Cao Bằng|Đắk Lắk|Đăk Lăk|Đắk Nông|Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Tĩnh|Hải Dương|Hải Phòng|Hậu Giang|Hòa Bình|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|Lai Châu|
  Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|
  Thừa Thiên Huế|TT Huế|Huế|Tiền Giang|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái`
    .split('|')
    .map((name) => name.trim());
