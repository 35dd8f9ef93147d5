-- How long an account's billing cycles are: 30 or 365 days.
alter table account add column billing_period varchar(5) default 'MONTH' not null
  constraint account_billing_period_known check (billing_period in ('MONTH', 'YEAR'));
alter table account alter column billing_period drop default;
alter table account_request add column billing_period varchar(5) default 'MONTH' not null
  constraint account_request_billing_period_known check (billing_period in ('MONTH', 'YEAR'));
alter table account_request alter column billing_period drop default;

-- How many of an event's presenter seats were bought. Webinars only have any (R12).
alter table event add column extra_presenter_seats integer default 0 not null;
alter table event alter column extra_presenter_seats drop default;
alter table event add constraint event_extra_presenter_seats
  check (extra_presenter_seats = 0 or (event_type = 'WEBINAR' and extra_presenter_seats between 1 and presenter_seats));

-- Which billing cycle of an account was charged last; none while its plan costs nothing.
create table subscription (
  account_id      varchar(40) not null constraint subscription_key primary key
    constraint subscription_of_account references account,
  cycle_number    integer     not null constraint subscription_cycle check (cycle_number >= 0),
  cycle_starts_at timestamp with time zone,
  cycle_period    varchar(5)  constraint subscription_period_known check (cycle_period in ('MONTH', 'YEAR')),
  constraint subscription_cycle_is_whole
    check ((cycle_number = 0) = (cycle_starts_at is null) and (cycle_number = 0) = (cycle_period is null))
);

-- Numbers that follow one another without gaps: the row is held by whoever takes one.
create table number_series (
  series      varchar(8) not null constraint number_series_key primary key,
  last_number bigint     not null
);
insert into number_series (series, last_number) values ('QUOTE', 0);
insert into number_series (series, last_number) values ('INVOICE', 0);

-- What was charged. Rows are never changed.
create table invoice (
  invoice_number bigint        not null constraint invoice_key primary key,
  charge_id      varchar(80)   not null constraint invoice_of_charge unique,
  account_id     varchar(40)   not null constraint invoice_of_account references account,
  organization   varchar(200)  not null,
  owner_name     varchar(200)  not null,
  country        varchar(2)    not null,
  issued_at      timestamp with time zone not null,
  due_at         timestamp with time zone not null,
  currency       varchar(3)    not null,
  net            decimal(19,4) not null,
  tax_rate       decimal(7,4)  not null,
  tax            decimal(19,4) not null,
  total          decimal(19,4) not null,
  constraint invoice_takes_no_less_than_nothing check (net >= 0 and tax >= 0),
  constraint invoice_adds_up check (total = net + tax)
);
create index invoice_by_account on invoice (account_id);

create table invoice_line (
  invoice_number bigint        not null constraint invoice_line_of_invoice references invoice,
  line_no        integer       not null,
  kind           varchar(16)   not null constraint invoice_line_kind_known check (kind in ('PLAN', 'PRESENTER_SEATS')),
  plan           varchar(40)   not null,
  quantity       integer       not null constraint invoice_line_of_something check (quantity >= 1),
  unit_price     decimal(19,4) not null,
  net            decimal(19,4) not null,
  starts_at      timestamp with time zone not null,
  ends_at        timestamp with time zone not null,
  constraint invoice_line_key primary key (invoice_number, line_no)
);

-- Presenter seats that somebody asked for, with the newest quote and its code (R11).
create table seat_purchase (
  purchase_id       varchar(40)   not null constraint seat_purchase_key primary key,
  account_id        varchar(40)   not null constraint seat_purchase_of_account references account,
  seats             integer       not null constraint seat_purchase_of_some check (seats >= 1),
  quote_number      bigint        not null constraint seat_purchase_quoted_once unique,
  quoted_cycle      integer       not null,
  quoted_days_left  integer       not null,
  quoted_cycle_days integer       not null,
  quoted_plan       varchar(40)   not null,
  quoted_seat_price decimal(19,4) not null,
  quoted_net        decimal(19,4) not null,
  quoted_tax_rate   decimal(7,4)  not null,
  quoted_currency   varchar(3)    not null,
  code_number       integer       not null constraint seat_purchase_code_from_one check (code_number >= 1),
  proof             varchar(64)   not null,
  usable_until      timestamp with time zone not null,
  tries_left        integer       not null constraint seat_purchase_tries check (tries_left >= 0),
  -- What was answered last, and to which step.
  answer            varchar(16)   constraint seat_purchase_answer_known
    check (answer in ('BOUGHT', 'DISCARDED', 'NOT_SOLD', 'QUOTE_CHANGED', 'QUOTE_ASKED', 'ASKED_TOO_OFTEN', 'CODE_WRONG')),
  answered_step     varchar(40),
  invoice_number    bigint        constraint seat_purchase_charged_by references invoice,
  constraint seat_purchase_bought_is_charged check (answer <> 'BOUGHT' or invoice_number is not null)
);

-- Presenter seats that were bought and charged: each webinar of the account has them.
create table seat_batch (
  batch_id   varchar(40) not null constraint seat_batch_key primary key
    constraint seat_batch_of_purchase references seat_purchase,
  account_id varchar(40) not null constraint seat_batch_of_account references account,
  seats      integer     not null constraint seat_batch_of_some check (seats >= 1),
  bought_at  timestamp with time zone not null
);
create index seat_batch_by_account on seat_batch (account_id);
