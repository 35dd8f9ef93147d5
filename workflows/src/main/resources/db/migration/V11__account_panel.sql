-- Whom mails to presenters and claimants come from, and who gives presenter rights in the room.
alter table account add column sender_name varchar(200);
update account set sender_name = organization;
alter table account alter column sender_name set not null;
alter table account add column only_organizer_grants boolean default false not null;
alter table account alter column only_organizer_grants drop default;

-- An event keeps the reminder times that its account had when it was scheduled.
create table event_reminder (
  event_id       varchar(40) not null constraint event_reminder_of_event references event,
  minutes_before integer     not null constraint event_reminder_before_start check (minutes_before > 0),
  constraint event_reminder_key primary key (event_id, minutes_before)
);
insert into event_reminder (event_id, minutes_before)
select e.event_id, r.minutes_before from event e join account_reminder r on r.account_id = e.account_id;

-- An account whose plan costs nothing has no cycle; its cycles are still counted on from the last one.
alter table subscription drop constraint subscription_cycle_is_whole;
alter table subscription add constraint subscription_cycle_is_whole
  check ((cycle_starts_at is null) = (cycle_period is null) and (cycle_number > 0 or cycle_starts_at is null));
-- The plan from the next cycle on, where it is to be another.
alter table subscription add column next_plan varchar(40);
alter table subscription add constraint subscription_next_plan_in_cycle
  check (next_plan is null or cycle_starts_at is not null);
-- With which cycle the plan or the bought seats became others.
alter table subscription add column changed_with_cycle integer default 0 not null;
alter table subscription alter column changed_with_cycle drop default;

-- At which price of a whole cycle the plan is paid for; unknown for cycles that are older than this.
alter table subscription add column plan_price decimal(19,4);
alter table subscription add column currency varchar(3);
alter table subscription add constraint subscription_price_is_whole check ((plan_price is null) = (currency is null));

-- A purchase that its organizer gives up stays until its cycle is over.
alter table seat_batch add column is_cancelled boolean default false not null;
alter table seat_batch alter column is_cancelled drop default;
alter table seat_batch add column ended_at timestamp with time zone;

alter table invoice_line drop constraint invoice_line_kind_known;
alter table invoice_line add constraint invoice_line_kind_known
  check (kind in ('PLAN', 'PLAN_CHANGE', 'PRESENTER_SEATS'));

alter table seat_purchase rename column quoted_seat_price to quoted_unit_price;

-- Another plan that somebody asked for, with the newest quote and its code (R1).
create table plan_change (
  change_id         varchar(40)   not null constraint plan_change_key primary key,
  account_id        varchar(40)   not null constraint plan_change_of_account references account,
  new_plan          varchar(40)   not null,
  timing            varchar(12)   not null
    constraint plan_change_timing_known check (timing in ('AT_ONCE', 'NEW_CYCLE', 'END_OF_CYCLE')),
  quote_number      bigint        not null constraint plan_change_quoted_once unique,
  quoted_cycle      integer       not null,
  quoted_days_left  integer       not null,
  quoted_cycle_days integer       not null,
  quoted_plan       varchar(40)   not null,
  quoted_unit_price decimal(19,4) not null,
  quoted_net        decimal(19,4) not null,
  quoted_tax_rate   decimal(7,4)  not null,
  quoted_currency   varchar(3)    not null,
  code_number       integer       not null constraint plan_change_code_from_one check (code_number >= 1),
  proof             varchar(64)   not null,
  usable_until      timestamp with time zone not null,
  tries_left        integer       not null constraint plan_change_tries check (tries_left >= 0),
  answer            varchar(16)   constraint plan_change_answer_known
    check (answer in ('CHANGED', 'PLANNED', 'DISCARDED', 'QUOTE_CHANGED', 'QUOTE_ASKED', 'ASKED_TOO_OFTEN', 'CODE_WRONG')),
  answered_step     varchar(40),
  invoice_number    bigint        constraint plan_change_charged_by references invoice
);

-- Since when somebody holds one of an event's presenter seats, whichever number it has.
alter table presenter_seat add column seated_at timestamp with time zone;
update presenter_seat set seated_at =
  (select e.scheduled_at from event e where e.event_id = presenter_seat.event_id);
alter table presenter_seat alter column seated_at set not null;

-- That an organizer's settings were saved, so that a repeated step does not save them over later ones.
create table account_change (
  change_id varchar(40) not null constraint account_change_key primary key,
  outcome   varchar(16) not null
    constraint account_change_outcome_known check (outcome in ('SAVED', 'PLAN_ASKED'))
);

-- Who gives up a presenter seat when an account has fewer, by the organizer's choice.
create table seat_release (
  participant_id varchar(80) not null constraint seat_release_key primary key,
  account_id     varchar(40) not null constraint seat_release_of_account references account
);
create index seat_release_by_account on seat_release (account_id);
