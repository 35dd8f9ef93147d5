-- A presenter link (R5), which the organizer passes on: nobody's until somebody claims it, and then theirs alone.
create table presenter_link (
  -- Of the presenter that it will make of whoever claims it.
  presenter_id  varchar(50) not null constraint presenter_link_key primary key,
  event_id      varchar(40) not null constraint presenter_link_of_event references event,
  list_position integer     not null constraint presenter_link_position_from_one check (list_position >= 1),
  decision_id   varchar(40) not null,
  link_hash     varchar(64) not null constraint presenter_link_hash_once unique,
  status        varchar(12) not null constraint presenter_link_status_known
    check (status in ('OPEN', 'CLAIMED', 'WITHDRAWN')),
  -- Who claimed it, from which browser.
  claim_id      varchar(80),
  constraint presenter_link_claimed_by_somebody check ((status = 'CLAIMED') = (claim_id is not null)),
  constraint presenter_link_position_once unique (event_id, list_position)
);

-- What somebody typed who came by a presenter link, and the code that was mailed to that address last.
create table link_claim (
  claim_id     varchar(80)  not null constraint link_claim_key primary key,
  presenter_id varchar(50)  not null constraint link_claim_of_link references presenter_link,
  name         varchar(200) not null,
  email        varchar(254) not null,
  code_number  integer      constraint link_claim_code_from_one check (code_number >= 1),
  proof        varchar(64),
  usable_until timestamp with time zone,
  tries_left   integer      constraint link_claim_tries check (tries_left >= 0),
  constraint link_claim_code_whole check (
    (code_number is null) = (proof is null) and (code_number is null) = (usable_until is null)
    and (code_number is null) = (tries_left is null))
);
create index link_claim_of_presenter on link_claim (presenter_id);

alter table link_occurrence alter column kind set data type varchar(20);
alter table link_occurrence drop constraint link_occurrence_kind_known;
alter table link_occurrence add constraint link_occurrence_kind_known
  check (kind in ('TRIED', 'CODE_ASKED', 'LINK_ASKED', 'CLAIM_CODE_ASKED'));

alter table management_decision drop constraint management_kind_known;
alter table management_decision add constraint management_kind_known
  check (kind in ('RESCHEDULE', 'CHANGE_DETAILS', 'CANCEL', 'INVITE', 'PRESENTER_LINK', 'TAKE_BACK', 'RESTORE', 'RESEND',
    'CORRECT_ADDRESS', 'NEW_LINK', 'REMIND_NOW'));
