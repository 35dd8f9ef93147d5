-- How long a name or a text may be is counted in characters that people see, each of which may have several parts.
alter table account alter column organization set data type varchar(3200);
alter table account alter column owner_name set data type varchar(3200);
alter table account alter column sender_name set data type varchar(3200);
alter table account_request alter column organization set data type varchar(3200);
alter table account_request alter column owner_name set data type varchar(3200);
alter table invoice alter column organization set data type varchar(3200);
alter table invoice alter column owner_name set data type varchar(3200);
alter table event alter column title set data type varchar(3200);
alter table event alter column description set data type varchar(32000);
alter table event alter column cancel_reason set data type varchar(8000);
alter table presenter alter column name set data type varchar(3200);
alter table participant alter column name set data type varchar(3200);
alter table link_claim alter column name set data type varchar(3200);
alter table management_decision alter column title set data type varchar(3200);
alter table management_decision alter column description set data type varchar(32000);
alter table management_decision alter column reason set data type varchar(8000);

-- Whoever looks at a room is told which attendees have the name of somebody who runs it.
create index participant_of_role on participant (event_id, role);
