-- Where an account's owner is: taxes depend on it. ISO 3166-1, two letters.
alter table account add column country varchar(2) default 'FR' not null;
alter table account alter column country drop default;

-- A process may work for somebody who has no account yet: then it is their Tasklist user who counts.
alter table process_owner alter column account_id drop not null;
alter table process_owner add column tasklist_user varchar(100);
alter table process_owner add constraint process_owner_is_somebody
  check ((account_id is null) <> (tasklist_user is null));

-- What somebody asked for who wants an account, until they confirm it, and after. Nothing of it is in a variable but
-- what forms show.
create table account_request (
  process_instance_key varchar(40)  not null constraint account_request_key primary key,
  organization         varchar(200) not null,
  owner_name           varchar(200) not null,
  owner_email          varchar(254) not null,
  tasklist_user        varchar(100) not null,
  plan                 varchar(40)  not null,
  country              varchar(2)   not null,
  language             varchar(2)   not null constraint account_request_language_known check (language in ('EN', 'FR')),
  time_zone            varchar(64)  not null,
  outcome              varchar(12)  constraint account_request_outcome_known
    check (outcome in ('OPENED', 'DISCARDED', 'TAKEN')),
  code_number          integer      constraint account_request_code_from_one check (code_number >= 1),
  proof                varchar(64),
  usable_until         timestamp with time zone,
  tries_left           integer      constraint account_request_tries check (tries_left >= 0)
);
