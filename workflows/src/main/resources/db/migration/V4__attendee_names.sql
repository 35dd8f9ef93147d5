-- Until now nobody chose, so webinars get what protects their attendees most.
alter table event add column attendee_names varchar(8) default 'INITIALS' not null;
alter table event add constraint event_attendee_names_known check (attendee_names in ('INITIALS', 'FULL'));

alter table management_decision add column attendee_names varchar(8);
alter table management_decision add constraint management_attendee_names_known
  check (attendee_names in ('INITIALS', 'FULL'));
-- Such a decision may still have to be carried out.
update management_decision set attendee_names = 'INITIALS' where kind = 'CHANGE_DETAILS';
