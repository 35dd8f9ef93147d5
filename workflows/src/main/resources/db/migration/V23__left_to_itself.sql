-- Since when nobody answers at the pages of somebody who is in a room, as others see it; taken back when one does.
alter table attendance add column away_at timestamp with time zone;
