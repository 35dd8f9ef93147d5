-- Constraints that may have to change again have names from here on.

-- A column is made anew where its unnamed constraint has to go; both databases name such constraints differently.
alter table event add column new_status varchar(12);
update event set new_status = status;
alter table event drop column status;
alter table event rename column new_status to status;
alter table event alter column status set not null;
alter table event add constraint event_status_known
  check (status in ('SCHEDULED', 'HELD', 'CONCLUDED', 'CANCELLED', 'NOT_HELD'));
alter table event add column cancel_reason varchar(500);
alter table event add constraint event_cancelled_with_reason
  check ((status = 'CANCELLED') = (cancel_reason is not null));
-- When the start was last decided on: reminders that would have been due before it are skipped.
alter table event add column schedule_changed_at timestamp with time zone;
update event set schedule_changed_at = scheduled_at;
alter table event alter column schedule_changed_at set not null;
-- Reminders due until this moment were sent.
alter table event add column reminded_until timestamp with time zone;

-- Whom a process instance is for, as its first step found out: later steps ask here, never a variable.
create table process_owner (
  process_instance_key varchar(40) primary key,
  account_id           varchar(40) not null references account
);
insert into process_owner (process_instance_key, account_id) select event_id, account_id from event;

-- A completed task of an organizer counts once. "checked_by" is the step that looked at it.
create table checked_task (
  task_key             varchar(40)  primary key,
  process_instance_key varchar(40)  not null,
  element_id           varchar(100) not null,
  checked_by           varchar(40)  not null constraint checked_task_once unique,
  completed_by         varchar(100) not null,
  by_owner             boolean      not null,
  checked_at           timestamp with time zone not null
);

-- How long before the start people are reminded; no row, no reminder.
create table account_reminder (
  account_id     varchar(40) not null references account,
  minutes_before integer     not null constraint account_reminder_before check (minutes_before > 0),
  primary key (account_id, minutes_before)
);
insert into account_reminder (account_id, minutes_before) select account_id, 1440 from account;
insert into account_reminder (account_id, minutes_before) select account_id, 60 from account;

-- What an organizer decided in "Manage event", before and after it is carried out.
create table management_decision (
  decision_id      varchar(40)  primary key,
  event_id         varchar(40)  not null references event,
  kind             varchar(20)  not null constraint management_kind_known
    check (kind in ('RESCHEDULE', 'CHANGE_DETAILS', 'CANCEL', 'INVITE', 'TAKE_BACK', 'RESEND')),
  decided_by       varchar(100) not null,
  decided_at       timestamp with time zone not null,
  -- Empty until it is carried out.
  outcome          varchar(20)  constraint management_outcome_known
    check (outcome in ('CARRIED_OUT', 'NOT_POSSIBLE')),
  -- Why it was not possible any more.
  problem          varchar(40),
  starts_at        timestamp with time zone,
  duration_minutes integer,
  time_zone        varchar(64),
  title            varchar(200),
  description      varchar(2000),
  language         varchar(2)   constraint management_language_known check (language in ('EN', 'FR')),
  reason           varchar(500),
  presenter_id     varchar(50)
);
create index management_decision_of_event on management_decision (event_id);

alter table presenter_seat rename to old_presenter_seat;
alter table presenter rename to old_presenter;
-- Somebody who was taken back can be invited again, so one address may stand in two rows of an event. Two who present at
-- the same time with one address are kept out by the check of the decision, under the room's lock.
create table presenter (
  presenter_id  varchar(50)  primary key,
  event_id      varchar(40)  not null references event,
  name          varchar(200) not null,
  email         varchar(254) not null,
  list_position integer      not null constraint presenter_position_from_one check (list_position >= 1),
  status        varchar(12)  not null constraint presenter_status_known
    check (status in ('NAMED', 'SEATED', 'NO_SEAT', 'TAKEN_BACK', 'OVER')),
  -- The decision that named them later; nothing for those of the first schedule.
  decision_id   varchar(40),
  constraint presenter_position_once unique (event_id, list_position)
);
insert into presenter (presenter_id, event_id, name, email, list_position, status)
select presenter_id, event_id, name, email, list_position, status from old_presenter;
create table presenter_seat (
  event_id     varchar(40) not null references event,
  seat_no      integer     not null constraint presenter_seat_from_one check (seat_no >= 1),
  presenter_id varchar(50) not null constraint presenter_seat_once unique references presenter,
  primary key (event_id, seat_no)
);
insert into presenter_seat (event_id, seat_no, presenter_id)
select event_id, seat_no, presenter_id from old_presenter_seat;
drop table old_presenter_seat;
drop table old_presenter;

alter table room rename to old_room;
create table room (
  event_id            varchar(40) primary key references event,
  state               varchar(8)  not null constraint room_state_known
    check (state in ('WAITING', 'ACTIVE', 'CLOSED')),
  attendee_link_hash  varchar(64) not null constraint room_attendee_link_once unique,
  opened_at           timestamp with time zone,
  opened_by           varchar(80),
  -- Until when the event goes on by the wish of those who run it, if that is later than planned.
  prolonged_until     timestamp with time zone,
  closed_at           timestamp with time zone,
  -- A participant; nothing when the clock closed it.
  closed_by           varchar(80),
  constraint room_active_was_opened
    check (state <> 'ACTIVE' or (opened_at is not null and closed_at is null)),
  -- A room that nobody opened is closed when the event is cancelled or nobody came.
  constraint room_closed_at_a_time check (state <> 'CLOSED' or closed_at is not null)
);
insert into room (event_id, state, attendee_link_hash, opened_at, opened_by, closed_at, closed_by)
select event_id, state, attendee_link_hash, opened_at, opened_by, closed_at, closed_by from old_room;
drop table old_room;

-- One mail per event, purpose, occasion, schedule revision and recipient. The event may still be a draft.
alter table outgoing_mail rename to old_outgoing_mail;
create table outgoing_mail (
  message_id        varchar(200) primary key,
  event_id          varchar(40)  not null,
  purpose           varchar(24)  not null,
  -- What tells two mails of one purpose apart, for example a decision's id; empty where there is only one.
  occasion          varchar(40)  not null,
  schedule_revision integer      not null,
  recipient         varchar(80)  not null,
  status            varchar(8)   not null constraint outgoing_mail_status_known
    check (status in ('SENT', 'REFUSED')),
  -- What the mail server said when it refused, without the address.
  refusal           varchar(300),
  settled_at        timestamp with time zone not null,
  constraint outgoing_mail_once unique (event_id, purpose, occasion, schedule_revision, recipient),
  constraint outgoing_mail_refused_why check ((status = 'REFUSED') = (refusal is not null))
);
insert into outgoing_mail (message_id, event_id, purpose, occasion, schedule_revision, recipient, status, settled_at)
select message_id, event_id, purpose, '', schedule_revision, recipient, 'SENT', sent_at
from old_outgoing_mail where sent_at is not null;
drop table old_outgoing_mail;

-- A stay is counted under the role that the person had during it.
alter table attendance add column role varchar(10) constraint attendance_role_known
  check (role in ('ORGANIZER', 'PRESENTER', 'ATTENDEE'));
update attendance set role =
  (select participant.role from participant where participant.participant_id = attendance.participant_id);
alter table attendance alter column role set not null;
