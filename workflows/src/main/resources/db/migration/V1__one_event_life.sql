-- Written for H2 and PostgreSQL alike. Instants are stored with time zone; durations are whole minutes.

create table account (
  account_id    varchar(40)  primary key,
  organization  varchar(200) not null,
  owner_name    varchar(200) not null,
  owner_email   varchar(254) not null,
  tasklist_user varchar(100) not null unique,
  plan          varchar(40)  not null,
  time_zone     varchar(64)  not null,
  language      varchar(2)   not null check (language in ('EN', 'FR'))
);

create table event (
  event_id                 varchar(40)   primary key,
  account_id               varchar(40)   not null references account,
  title                    varchar(200)  not null,
  event_type               varchar(10)   not null check (event_type in ('WEBINAR', 'MEETING')),
  starts_at                timestamp with time zone not null,
  duration_minutes         integer       not null check (duration_minutes > 0),
  time_zone                varchar(64)   not null,
  description              varchar(2000) not null,
  language                 varchar(2)    not null check (language in ('EN', 'FR')),
  status                   varchar(12)   not null check (status in ('SCHEDULED', 'HELD', 'CONCLUDED')),
  schedule_revision        integer       not null check (schedule_revision >= 0),
  scheduled_at             timestamp with time zone not null,
  presenter_seats          integer       not null check (presenter_seats >= 0),
  attendee_seats           integer       not null check (attendee_seats >= 0),
  cameras                  integer       not null check (cameras >= 0),
  microphones              integer       not null check (microphones >= 0),
  longest_duration_minutes integer       not null check (longest_duration_minutes > 0),
  -- R14: whatever a plan says, a webinar has no more than eight of each.
  check (event_type <> 'WEBINAR' or (cameras <= 8 and microphones <= 8))
);

create table presenter (
  presenter_id varchar(50)  primary key,
  event_id     varchar(40)  not null references event,
  name         varchar(200) not null,
  email        varchar(254) not null,
  list_position integer     not null check (list_position >= 1),
  status       varchar(10)  not null check (status in ('NAMED', 'SEATED', 'NO_SEAT', 'OVER')),
  unique (event_id, email),
  unique (event_id, list_position)
);

-- A presenter seat is a row: it cannot be given to two, and no presenter has two.
create table presenter_seat (
  event_id     varchar(40) not null references event,
  seat_no      integer     not null check (seat_no >= 1),
  presenter_id varchar(50) not null unique references presenter,
  primary key (event_id, seat_no)
);

create table room (
  event_id            varchar(40) primary key references event,
  state               varchar(8)  not null check (state in ('WAITING', 'ACTIVE', 'CLOSED')),
  attendee_link_hash  varchar(64) not null unique,
  opened_at           timestamp with time zone,
  opened_by           varchar(80),
  closed_at           timestamp with time zone,
  closed_by           varchar(80),
  check (state <> 'ACTIVE' or (opened_at is not null and closed_at is null)),
  check (state <> 'CLOSED' or (opened_at is not null and closed_at is not null))
);

-- Somebody who may be in the room. A token is never stored, only its SHA-256 and its generation.
create table participant (
  participant_id varchar(80)  primary key,
  event_id       varchar(40)  not null references event,
  role           varchar(10)  not null check (role in ('ORGANIZER', 'PRESENTER', 'ATTENDEE')),
  name           varchar(200) not null,
  link_generation integer     not null check (link_generation >= 0),
  link_hash      varchar(64)  unique,
  browser_hash   varchar(64),
  check (role = 'ATTENDEE' or link_hash is not null),
  check (role <> 'ATTENDEE' or browser_hash is not null)
);
create index participant_of_event on participant (event_id);

-- One stay in the room. "current" is true or null, so that nobody can be there twice at the same time.
create table attendance (
  attendance_id  varchar(40) primary key,
  event_id       varchar(40) not null references event,
  participant_id varchar(80) not null references participant,
  joined_at      timestamp with time zone not null,
  last_seen_at   timestamp with time zone not null,
  left_at        timestamp with time zone,
  is_current     boolean,
  unique (participant_id, is_current),
  check ((left_at is null and is_current) or (left_at is not null and is_current is null))
);
create index attendance_of_event on attendance (event_id);

-- What the room worker decided, so that the same change asked twice is answered alike.
create table room_change (
  change_id      varchar(40) primary key,
  event_id       varchar(40) not null,
  participant_id varchar(80) not null,
  action         varchar(10) not null,
  effect         varchar(20),
  refusal        varchar(40),
  decided_at     timestamp with time zone not null,
  check ((effect is null) <> (refusal is null))
);

create table event_statistics (
  event_id               varchar(40) primary key references event,
  planned_start          timestamp with time zone not null,
  planned_end            timestamp with time zone not null,
  actual_start           timestamp with time zone not null,
  actual_end             timestamp with time zone not null,
  attendees              integer not null check (attendees >= 0),
  peak                   integer not null check (peak >= 0),
  peak_at                timestamp with time zone,
  average_stay_seconds   bigint  not null check (average_stay_seconds >= 0),
  median_stay_seconds    bigint  not null check (median_stay_seconds >= 0),
  presenters_present     integer not null check (presenters_present >= 0)
);

-- One sending per event, purpose, schedule revision and recipient.
create table outgoing_mail (
  message_id        varchar(200) primary key,
  event_id          varchar(40)  not null references event,
  purpose           varchar(20)  not null,
  schedule_revision integer      not null,
  recipient         varchar(80)  not null,
  sent_at           timestamp with time zone,
  unique (event_id, purpose, schedule_revision, recipient)
);
