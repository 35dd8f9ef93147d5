-- Whoever finds no presenter seat left waits for one. Until now the process of such a presenter came to its end, so
-- nobody would tell them of a seat: their organizer can give them the rights again, which starts another.
alter table presenter drop constraint presenter_status_known;
update presenter set status = 'TAKEN_BACK' where status = 'NO_SEAT';
alter table presenter add constraint presenter_status_known
  check (status in ('NAMED', 'SEATED', 'WAITING', 'TAKEN_BACK', 'OVER'));

-- The place in the waiting list of the event; kept by whoever got a seat after waiting.
alter table presenter add column waiting_no bigint;
alter table presenter add constraint presenter_waiting_no_once unique (event_id, waiting_no);
alter table presenter add constraint presenter_waits_in_line check (status <> 'WAITING' or waiting_no is not null);

-- How often they were made a presenter: each time has a process of its own.
alter table presenter add column round_no integer default 1 not null;
alter table presenter add constraint presenter_round_from_one check (round_no >= 1);
-- The generation of the next link, where there is no participant that would know: a dead link stays dead.
alter table presenter add column link_generation integer default 0 not null;
alter table presenter add constraint presenter_link_generation_from_zero check (link_generation >= 0);
update presenter set link_generation = 1 where status = 'TAKEN_BACK';

alter table management_decision drop constraint management_kind_known;
alter table management_decision add constraint management_kind_known
  check (kind in ('RESCHEDULE', 'CHANGE_DETAILS', 'CANCEL', 'INVITE', 'TAKE_BACK', 'RESTORE', 'RESEND',
    'CORRECT_ADDRESS', 'REMIND_NOW'));
-- The right address of a presenter.
alter table management_decision add column email varchar(254);
