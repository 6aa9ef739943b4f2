-- The districts of Kabupaten Bengkalis with the Ministry of Home Affairs' codes.
insert into district (code, slug, name) values
	('140301', 'bengkalis', 'Bengkalis'),
	('140302', 'bantan', 'Bantan'),
	('140303', 'bukit-batu', 'Bukit Batu'),
	('140309', 'mandau', 'Mandau'),
	('140310', 'rupat', 'Rupat'),
	('140311', 'rupat-utara', 'Rupat Utara'),
	('140312', 'siak-kecil', 'Siak Kecil'),
	('140313', 'pinggir', 'Pinggir'),
	('140314', 'bandar-laksamana', 'Bandar Laksamana'),
	('140315', 'talang-muandau', 'Talang Muandau'),
	('140316', 'bathin-solapan', 'Bathin Solapan');

-- Working time of 2026: office hours, Ramadan, national holidays and joint leave by the ministers' joint decree.
-- All of it is data for the office to confirm. A year without a row is an error that the operator sees.
insert into working_calendar (year, days) values (2026, '{
	"week": {
		"MONDAY": ["07:30-12:00", "13:00-16:00"],
		"TUESDAY": ["07:30-12:00", "13:00-16:00"],
		"WEDNESDAY": ["07:30-12:00", "13:00-16:00"],
		"THURSDAY": ["07:30-12:00", "13:00-16:00"],
		"FRIDAY": ["07:30-11:30", "13:00-16:30"]
	},
	"periods": [
		{
			"name": "Ramadan 1447 H",
			"from": "2026-02-19",
			"to": "2026-03-19",
			"week": {
				"MONDAY": ["08:00-12:00", "12:30-15:00"],
				"TUESDAY": ["08:00-12:00", "12:30-15:00"],
				"WEDNESDAY": ["08:00-12:00", "12:30-15:00"],
				"THURSDAY": ["08:00-12:00", "12:30-15:00"],
				"FRIDAY": ["08:00-11:30", "12:30-15:30"]
			}
		}
	],
	"off": {
		"2026-01-01": "Tahun Baru 2026 Masehi",
		"2026-01-16": "Isra Mikraj Nabi Muhammad saw.",
		"2026-02-16": "Cuti bersama Tahun Baru Imlek",
		"2026-02-17": "Tahun Baru Imlek 2577 Kongzili",
		"2026-03-18": "Cuti bersama Hari Suci Nyepi",
		"2026-03-19": "Hari Suci Nyepi Tahun Baru Saka 1948",
		"2026-03-20": "Cuti bersama Idulfitri",
		"2026-03-21": "Idulfitri 1447 Hijriah",
		"2026-03-22": "Idulfitri 1447 Hijriah",
		"2026-03-23": "Cuti bersama Idulfitri",
		"2026-03-24": "Cuti bersama Idulfitri",
		"2026-04-03": "Wafat Yesus Kristus",
		"2026-04-05": "Kebangkitan Yesus Kristus (Paskah)",
		"2026-05-01": "Hari Buruh Internasional",
		"2026-05-14": "Kenaikan Yesus Kristus",
		"2026-05-15": "Cuti bersama Kenaikan Yesus Kristus",
		"2026-05-27": "Iduladha 1447 Hijriah",
		"2026-05-28": "Cuti bersama Iduladha",
		"2026-05-31": "Hari Raya Waisak 2570 BE",
		"2026-06-01": "Hari Lahir Pancasila",
		"2026-06-16": "Tahun Baru Islam 1448 Hijriah",
		"2026-08-17": "Proklamasi Kemerdekaan",
		"2026-08-25": "Maulid Nabi Muhammad saw.",
		"2026-12-24": "Cuti bersama Natal",
		"2026-12-25": "Kelahiran Yesus Kristus (Natal)"
	}
}');
