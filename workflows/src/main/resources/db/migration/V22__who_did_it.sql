-- Whether those who were promoted in the room may take the rights of invited presenters there, or send them out.
alter table account add column promoted_manage_invited boolean default false not null;
alter table account alter column promoted_manage_invited drop default;

-- Whether it took somebody's presenter rights, or sent somebody out who was invited to present: people are told who did it.
alter table room_change add column costs_presenter boolean default false not null;
-- The change in the room by which somebody presents no more; null where it was not in the room. It may be deleted by now.
alter table presenter add column lost_by varchar(40);

-- How an event stood after each change of it, for mails that say what is different. Of an earlier version only the last is known.
create table event_version (
  event_id          varchar(40)    not null constraint event_version_of_event references event,
  schedule_revision integer        not null,
  title             varchar(3200)  not null,
  starts_at         timestamp with time zone not null,
  duration_minutes  integer        not null,
  time_zone         varchar(64)    not null,
  description       varchar(32000) not null,
  language          varchar(2)     not null,
  attendee_names    varchar(8)     not null,
  constraint event_version_key primary key (event_id, schedule_revision)
);
insert into event_version (event_id, schedule_revision, title, starts_at, duration_minutes, time_zone, description, language, attendee_names)
select event_id, schedule_revision, title, starts_at, duration_minutes, time_zone, description, language, attendee_names from event;
