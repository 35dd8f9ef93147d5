-- Whom a browser is known as, when it is to be forgotten.
create index participant_of_browser on participant (browser_hash);

alter table management_decision drop constraint management_kind_known;
alter table management_decision add constraint management_kind_known
  check (kind in ('RESCHEDULE', 'CHANGE_DETAILS', 'CANCEL', 'INVITE', 'PRESENTER_LINK', 'TAKE_BACK', 'RESTORE', 'RESEND',
    'CORRECT_ADDRESS', 'NEW_LINK', 'END_SESSIONS', 'REMIND_NOW'));

-- A mail that somebody who has proved nothing caused counts against whom it goes to, whose account it is about and who
-- caused it, each hour and each day: one row for each, and no more than the quota, however many instances send.
create table mail_use (
  purpose      varchar(24)  not null,
  -- What kind of subject, and which: an address is kept as its SHA-256.
  quota        varchar(20)  not null,
  subject      varchar(80)  not null,
  window_hours integer      not null constraint mail_use_window_known check (window_hours in (1, 24)),
  begins_at    timestamp with time zone not null,
  use_no       integer      not null,
  most         integer      not null,
  message_id   varchar(200) not null,
  constraint mail_use_key primary key (purpose, quota, subject, window_hours, begins_at, use_no),
  constraint mail_use_within_quota check (use_no between 1 and most),
  -- A mail that is tried again counts once.
  constraint mail_use_once unique (message_id, quota, window_hours)
);

-- A mail over a quota is not sent; which quota it was stands in refusal.
alter table outgoing_mail drop constraint outgoing_mail_status_known;
alter table outgoing_mail drop constraint outgoing_mail_refused_why;
alter table outgoing_mail alter column status set data type varchar(10);
alter table outgoing_mail add constraint outgoing_mail_status_known
  check (status in ('SENT', 'REFUSED', 'WITHHELD'));
alter table outgoing_mail add constraint outgoing_mail_unsent_why check ((status <> 'SENT') = (refusal is not null));
