-- What happened in the engine. Points in time are milliseconds since 1970; keys are the engine's.

create table process_definition (
  process_definition_key bigint primary key,
  process_definition_id varchar not null,
  version int not null,
  version_tag varchar,
  name varchar,
  resource_name varchar not null,
  deployment_key bigint not null,
  start_form_id varchar,
  start_form_binding varchar,
  state varchar not null,
  xml clob not null
);
create index process_definition_by_id on process_definition (process_definition_id, version);

create table element (
  process_definition_key bigint not null,
  element_id varchar not null,
  name varchar not null,
  primary key (process_definition_key, element_id)
);

create table form (
  form_key bigint primary key,
  form_id varchar not null,
  version int not null,
  deployment_key bigint not null,
  content clob not null
);
create index form_by_id on form (form_id, version);

create table process_instance (
  process_instance_key bigint primary key,
  process_definition_key bigint not null,
  process_definition_id varchar not null,
  version int not null,
  parent_process_instance_key bigint,
  parent_element_instance_key bigint,
  root_process_instance_key bigint not null,
  start_date bigint not null,
  end_date bigint,
  state varchar not null,
  tags varchar not null
);
create index process_instance_by_definition on process_instance (process_definition_key, state);
create index process_instance_by_parent on process_instance (parent_process_instance_key);
create index process_instance_by_start on process_instance (start_date);
create index process_instance_by_end on process_instance (end_date);
create index process_instance_by_state on process_instance (state);

-- Who asked for an instance over REST.
create table starter (
  process_instance_key bigint primary key,
  started_by varchar not null
);

create table element_instance (
  element_instance_key bigint primary key,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  process_definition_id varchar not null,
  element_id varchar not null,
  type varchar not null,
  scope_key bigint not null,
  start_date bigint not null,
  end_date bigint,
  state varchar not null
);
create index element_instance_by_instance on element_instance (process_instance_key);
create index element_instance_by_element on element_instance (process_definition_key, element_id, state);

create table sequence_flow (
  process_instance_key bigint not null,
  sequence_flow_id varchar not null,
  process_definition_key bigint not null,
  process_definition_id varchar not null,
  primary key (process_instance_key, sequence_flow_id)
);

-- A value that is longer than what is shown of it is kept whole beside it.
create table variable (
  variable_key bigint primary key,
  name varchar not null,
  preview varchar not null,
  whole clob,
  searched varchar generated always as left(preview, 100),
  scope_key bigint not null,
  process_instance_key bigint not null
);
create index variable_by_scope on variable (scope_key, name);
create index variable_by_instance on variable (process_instance_key, name);
create index variable_by_value on variable (name, searched);

create table user_task (
  user_task_key bigint primary key,
  element_id varchar not null,
  element_instance_key bigint not null,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  process_definition_id varchar not null,
  version int not null,
  state varchar not null,
  assignee varchar,
  completed_by varchar,
  candidate_groups varchar not null,
  candidate_users varchar not null,
  custom_headers varchar not null,
  creation_date bigint not null,
  completion_date bigint,
  due_date bigint,
  follow_up_date bigint,
  priority int not null,
  form_key bigint,
  external_form varchar
);
create index user_task_by_instance on user_task (process_instance_key, element_id);
create index user_task_by_element_instance on user_task (element_instance_key);
create index user_task_by_assignee on user_task (assignee, state);
create index user_task_by_state on user_task (state);

create table candidate (
  user_task_key bigint not null,
  is_group boolean not null,
  name varchar not null,
  primary key (user_task_key, is_group, name)
);

create table job (
  job_key bigint primary key,
  type varchar not null,
  worker varchar not null,
  state varchar not null,
  kind varchar not null,
  listener_event varchar not null,
  retries int not null,
  is_denied boolean,
  denied_reason varchar,
  has_failed boolean not null,
  error_code varchar,
  error_message varchar,
  custom_headers varchar not null,
  deadline bigint,
  creation_time bigint not null,
  end_time bigint,
  last_update_time bigint not null,
  element_id varchar not null,
  element_instance_key bigint not null,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  process_definition_id varchar not null
);
create index job_by_instance on job (process_instance_key);
create index job_by_type on job (type, state);
create index job_by_state on job (state);

create table incident (
  incident_key bigint primary key,
  error_type varchar not null,
  error_message varchar not null,
  state varchar not null,
  creation_time bigint not null,
  element_id varchar not null,
  element_instance_key bigint not null,
  process_instance_key bigint not null,
  process_definition_key bigint not null,
  process_definition_id varchar not null,
  job_key bigint
);
create index incident_by_instance on incident (process_instance_key);
create index incident_by_element_instance on incident (element_instance_key, state);
create index incident_by_state on incident (state, creation_time);

-- What an open incident stands in the way of: its element, what surrounds that, and all instances up to the first.
create table incident_path (
  incident_key bigint not null,
  held_up_key bigint not null,
  primary key (incident_key, held_up_key)
);
create index incident_path_by_key on incident_path (held_up_key);

create table decision_definition (
  decision_definition_key bigint primary key,
  decision_definition_id varchar not null,
  name varchar not null,
  version int not null,
  decision_requirements_id varchar not null,
  decision_requirements_key bigint not null
);

create table decision_requirements (
  decision_requirements_key bigint primary key,
  name varchar not null,
  version int not null
);

create table decision_instance (
  decision_evaluation_instance_key varchar primary key,
  decision_evaluation_key bigint not null,
  decision_definition_key bigint not null,
  decision_definition_id varchar not null,
  decision_definition_name varchar not null,
  decision_definition_version int not null,
  decision_definition_type varchar not null,
  root_decision_definition_key bigint not null,
  decision_requirements_key bigint not null,
  state varchar not null,
  evaluation_date bigint not null,
  evaluation_failure varchar,
  result clob not null,
  element_instance_key bigint,
  process_instance_key bigint,
  process_definition_key bigint
);
create index decision_instance_by_instance on decision_instance (process_instance_key);

-- The last, because tables without it were not made to the end and are made again.
create table progress (
  position bigint not null,
  format int not null
);
insert into progress values (-1, 2);
