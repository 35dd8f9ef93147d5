-- The two organizers of a local platform. Run again when this file changes, so it leaves what is there.
insert into account (account_id, organization, owner_name, owner_email, tasklist_user, plan, time_zone, language)
select 'account-demo', 'Demo Events', 'Demo Organizer', 'demo@rostrum.example', 'demo', 'live', 'Europe/Paris', 'EN'
where not exists (select 1 from account where tasklist_user = 'demo');

insert into account (account_id, organization, owner_name, owner_email, tasklist_user, plan, time_zone, language)
select 'account-amelie', 'Atelier Amélie', 'Amélie Laurent', 'amelie@rostrum.example', 'amelie', 'live', 'Europe/Paris', 'FR'
where not exists (select 1 from account where tasklist_user = 'amelie');
