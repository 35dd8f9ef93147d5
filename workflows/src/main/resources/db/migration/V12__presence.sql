-- Who is there is asked again and again, and among a million old stays: each question starts at what is present. When
-- somebody was seen last is in no index, so that writing it, every few seconds for everybody, touches none.
create index attendance_present on attendance (is_current, event_id);
-- Who came from a browser; asked under the room's lock.
create index participant_from_browser on participant (event_id, browser_hash);
-- Whose hand is up, of all who ever came.
create index participant_with_hand on participant (event_id, hand_raised_at);

-- The instances of the application that run, or did until a moment ago.
create table application_instance (
  instance_id varchar(40) not null constraint application_instance_key primary key,
  alive_at    timestamp with time zone not null
);
-- Which one saw the person last. No reference: the instance may be gone.
alter table attendance add column seen_by varchar(40);
