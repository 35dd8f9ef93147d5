-- A new link that was asked for opens the room beside the present one, which dies when the new one is entered (R17).
alter table participant add column offered_hash varchar(64) constraint participant_offered_link_once unique;
-- Tried in too many places: only a code or a new link opens the room.
alter table participant add column link_suspended_at timestamp with time zone;
-- Invited by mail, so that a code or a new link can be sent there; whoever was promoted in the room was not.
alter table participant add column has_mailbox boolean default false not null;
update participant set has_mailbox = true
where role = 'ORGANIZER' or participant_id in (select presenter_id from presenter);

-- The code that was mailed last. What is stored is made of it with the installation's key.
create table link_code (
  participant_id varchar(80) not null constraint link_code_key primary key,
  code_number    integer     not null constraint link_code_from_one check (code_number >= 1),
  proof          varchar(64) not null,
  usable_until   timestamp with time zone not null,
  tries_left     integer     not null constraint link_code_tries check (tries_left >= 0),
  constraint link_code_of_participant foreign key (participant_id) references participant on delete cascade
);

-- What happened with a personal link that somebody is told of.
create table link_occurrence (
  change_id       varchar(40) not null constraint link_occurrence_key primary key,
  event_id        varchar(40) not null constraint link_occurrence_of_event references event,
  participant_id  varchar(80) not null,
  kind            varchar(12) not null constraint link_occurrence_kind_known
    check (kind in ('TRIED', 'CODE_ASKED', 'LINK_ASKED')),
  link_generation integer     not null,
  code_number     integer     not null,
  browser_hash    varchar(64) not null,
  device          varchar(80) not null,
  suspends        boolean     not null,
  happened_at     timestamp with time zone not null
);
create index link_occurrence_of_participant on link_occurrence (participant_id);
