-- Which templates, styles and code made a release; '' where that is not known, 'MIXED' where several did.
alter table site_release add column look text not null default '';

-- Whether an announcement is in force, and when that changes next. Pages show what stands here, never what the clock says,
-- so that writing any page twice gives the same bytes; a task turns the phase at the time.
alter table site_document
	add column phase text not null default 'CURRENT' check (phase in ('UPCOMING', 'CURRENT', 'ENDED')),
	add column phase_until timestamptz;
create index site_document_by_turn on site_document (site_id, phase_until) where phase_until is not null;
create index site_document_in_force on site_document (site_id, type, published_at, document_id)
	where listed and phase = 'CURRENT';
update site_document set card = card || '{"phase": "CURRENT"}';
