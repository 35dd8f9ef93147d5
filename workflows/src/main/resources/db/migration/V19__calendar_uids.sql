-- The organizer's calendar entry has a UID of its own from now on; what was sent before keeps the one that it has.
alter table event add column calendar_uid_shared boolean default true not null;
alter table event alter column calendar_uid_shared set default false;
