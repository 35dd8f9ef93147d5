-- Since when nobody answers at the pages of somebody who is in a room, as others see it; taken back when one does.
alter table attendance add column away_at timestamp with time zone;

-- When the clock closed a room before the end, because nobody was left who may run it: until the end it can be opened again.
alter table room add column closed_early_at timestamp with time zone;
-- How the event in it ended; nothing where it was not held, or ended before this was kept.
alter table room add column ending varchar(20);
alter table room add constraint room_ending_known
  check (ending in ('BY_SOMEBODY', 'LEFT_ALONE', 'NOBODY_AT_THE_END', 'LONGEST_DURATION'));
alter table room add constraint room_ended_is_closed check (ending is null or state = 'CLOSED');
alter table room add constraint room_closed_early_was_opened check (closed_early_at is null or opened_at is not null);
