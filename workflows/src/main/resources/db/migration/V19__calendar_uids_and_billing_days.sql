-- The organizer's calendar entry has a UID of its own from now on; what was sent before keeps the one that it has.
alter table event add column calendar_uid_shared boolean default true not null;
alter table event alter column calendar_uid_shared set default false;

-- A billing cycle has days by the account's clock; one that was charged before has days of 24 hours, as in UTC.
alter table subscription add column cycle_zone varchar(64);
update subscription set cycle_zone = 'UTC' where cycle_starts_at is not null;
alter table subscription add constraint subscription_cycle_has_zone
  check ((cycle_starts_at is null) = (cycle_zone is null));
