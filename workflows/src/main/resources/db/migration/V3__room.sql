-- What other rows copy of an event in order to be bounded by it.
alter table event add constraint event_media_limits unique (event_id, event_type, cameras, microphones);
alter table event add constraint event_presenter_seats unique (event_id, presenter_seats);
alter table event add constraint event_attendee_seats unique (event_id, attendee_seats);

-- Since when nobody is in the open room who may run it, and how many granted changes it has seen.
alter table room add column left_alone_since timestamp with time zone;
alter table room add column revision bigint default 0 not null;

alter table participant add column hand_raised_at timestamp with time zone;
-- Whoever was removed does not come in again.
alter table participant add column removed_at timestamp with time zone;
alter table participant add constraint participant_in_role unique (participant_id, role);

-- A presenter seat is held by somebody who presents, and there are no more than the event has (R10).
alter table presenter_seat rename to old_presenter_seat;
create table presenter_seat (
  event_id        varchar(40) not null,
  seat_no         integer     not null,
  participant_id  varchar(80) not null constraint presenter_seat_of_one unique,
  role            varchar(10) not null constraint presenter_seat_of_presenter check (role = 'PRESENTER'),
  presenter_seats integer     not null,
  constraint presenter_seat_key primary key (event_id, seat_no),
  constraint presenter_seat_exists check (seat_no between 1 and presenter_seats),
  constraint presenter_seat_of_event foreign key (event_id, presenter_seats)
    references event (event_id, presenter_seats) on update cascade,
  constraint presenter_seat_holder foreign key (participant_id, role)
    references participant (participant_id, role) on update cascade
);
insert into presenter_seat (event_id, seat_no, participant_id, role, presenter_seats)
select old.event_id, old.seat_no, old.presenter_id, 'PRESENTER', event.presenter_seats
from old_presenter_seat old join event on event.event_id = old.event_id;
drop table old_presenter_seat;

-- A camera or a microphone that is on. What the event allows, and who may, is for the database to hold (R14): a ninth
-- camera of a webinar cannot be stored, and neither can one of somebody who lost the right to it.
create table media_slot (
  event_id       varchar(40) not null,
  kind           varchar(10) not null constraint media_slot_kind_known check (kind in ('CAMERA', 'MICROPHONE')),
  slot_no        integer     not null constraint media_slot_from_one check (slot_no >= 1),
  participant_id varchar(80) not null,
  role           varchar(10) not null,
  event_type     varchar(10) not null,
  cameras        integer     not null,
  microphones    integer     not null,
  constraint media_slot_key primary key (event_id, kind, slot_no),
  constraint media_slot_once unique (participant_id, kind),
  constraint media_slot_within_event
    check (slot_no <= case when kind = 'CAMERA' then cameras else microphones end),
  constraint media_slot_within_webinar check (event_type <> 'WEBINAR' or slot_no <= 8),
  constraint media_slot_by_right check (event_type <> 'WEBINAR' or role <> 'ATTENDEE'),
  constraint media_slot_of_event foreign key (event_id, event_type, cameras, microphones)
    references event (event_id, event_type, cameras, microphones) on update cascade,
  constraint media_slot_holder foreign key (participant_id, role)
    references participant (participant_id, role) on update cascade
);

-- Who waits for a camera or a microphone; the lowest ticket is next.
create table media_wait (
  participant_id varchar(80) not null constraint media_wait_of_participant references participant,
  kind           varchar(10) not null constraint media_wait_kind_known check (kind in ('CAMERA', 'MICROPHONE')),
  event_id       varchar(40) not null constraint media_wait_of_event references event,
  ticket         bigint      not null,
  constraint media_wait_key primary key (participant_id, kind),
  constraint media_wait_order unique (event_id, kind, ticket)
);

-- Attendees hold an attendee seat while they are in the room; without one they wait in the lobby (R4). The end of a stay
-- frees its seat in the same statement.
update attendance set left_at = last_seen_at, is_current = null where is_current and role = 'ATTENDEE';
alter table attendance add column in_lobby boolean default false not null;
alter table attendance add column seat_no integer;
alter table attendance add column attendee_seats integer;
alter table attendance add constraint attendee_seat_once unique (event_id, seat_no);
alter table attendance add constraint attendee_seat_exists check (seat_no between 1 and attendee_seats);
alter table attendance add constraint attendee_seat_whole check ((seat_no is null) = (attendee_seats is null));
alter table attendance add constraint attendee_seat_of_attendee
  check ((seat_no is not null) = (role = 'ATTENDEE' and not in_lobby and left_at is null));
alter table attendance add constraint attendee_seat_of_event foreign key (event_id, attendee_seats)
  references event (event_id, attendee_seats) on update cascade;

alter table room_change alter column action set data type varchar(30);
alter table room_change alter column effect set data type varchar(30);
alter table room_change add column target_id varchar(80);
update room_change set target_id = participant_id;
alter table room_change alter column target_id set not null;
-- The place in line of somebody who was refused because everything is taken.
alter table room_change add column place integer constraint room_change_place_from_one check (place >= 1);

-- What happened in a room, in order, for those who look at it.
create table room_news (
  event_id       varchar(40) not null constraint room_news_of_event references event,
  revision       bigint      not null,
  action         varchar(30) not null,
  effect         varchar(30) not null,
  participant_id varchar(80) not null,
  target_id      varchar(80) not null,
  happened_at    timestamp with time zone not null,
  constraint room_news_key primary key (event_id, revision)
);
