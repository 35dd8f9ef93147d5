-- While the entrance is locked, whoever comes anew waits until those who run the room let them in.
alter table room add column entrance_locked_at timestamp with time zone;
-- Since when a locked entrance does not keep somebody out: they were in, or were let in.
alter table participant add column admitted_at timestamp with time zone;
update participant p set admitted_at =
  (select min(a.joined_at) from attendance a where a.participant_id = p.participant_id and not a.in_lobby);
