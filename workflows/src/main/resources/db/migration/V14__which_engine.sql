-- Which process engine this database belongs to. There is one row; it names no installation until
-- the first engine is met. Numbers count the times that the engine was marked.
create table known_engine (
  id               integer primary key check (id = 1),
  installation     varchar(36),
  mark_number      bigint  not null check (mark_number >= 0),
  announced_number bigint  not null,
  life             integer not null check (life between 0 and 63),
  check (announced_number >= mark_number)
);
insert into known_engine (id, installation, mark_number, announced_number, life)
  values (1, null, 0, 0, 0);

-- Events whose process went with its engine, until everybody is told how they ended.
create table event_without_engine (
  event_id varchar(40) primary key references event
);
