-- How old these are was not written down: those that are there count from now on.
alter table process_owner add column noted_at timestamp with time zone default current_timestamp not null;
alter table account_change add column noted_at timestamp with time zone default current_timestamp not null;
alter table account_request add column noted_at timestamp with time zone default current_timestamp not null;

-- What is too old is looked for again and again.
create index room_change_by_age on room_change (decided_at);
create index outgoing_mail_by_age on outgoing_mail (settled_at);
create index checked_task_of_instance on checked_task (process_instance_key);
