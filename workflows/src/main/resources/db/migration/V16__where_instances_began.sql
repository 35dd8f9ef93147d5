-- The process instances that came through the start event of their model; of no other is a job carried out.
create table beginning (
  process_instance_key varchar(40) not null constraint beginning_key primary key,
  noted_at             timestamp with time zone not null
);

-- Which step acted on what an owner did in a task: each time counts for one step.
alter table checked_task add column used_by varchar(40);
alter table checked_task add constraint checked_task_used_once unique (used_by);

-- Which instance shows the organizer that a link was tried elsewhere: each time is shown once.
alter table link_occurrence add column seen_to_by varchar(40);
