-- The two organizers of a local Rostrum. Run again when this file changes, so it leaves what is there.
insert into account (account_id, organization, owner_name, owner_email, tasklist_user, plan, billing_period, time_zone, language, country, sender_name, only_organizer_grants, promoted_manage_invited)
select 'account-demo', 'Demo Events', 'Demo Organizer', 'demo@rostrum.example', 'demo', 'live', 'MONTH', 'Europe/Paris', 'EN', 'FR', 'Demo Events', false, false
where not exists (select 1 from account where tasklist_user = 'demo');

insert into account (account_id, organization, owner_name, owner_email, tasklist_user, plan, billing_period, time_zone, language, country, sender_name, only_organizer_grants, promoted_manage_invited)
select 'account-amelie', 'Atelier Amélie', 'Amélie Laurent', 'amelie@rostrum.example', 'amelie', 'live', 'MONTH', 'Europe/Paris', 'FR', 'FR', 'Atelier Amélie', false, false
where not exists (select 1 from account where tasklist_user = 'amelie');

insert into account_reminder (account_id, minutes_before)
select a.account_id, m.minutes
from account a, (select 1440 as minutes union all select 60) m
where a.account_id in ('account-demo', 'account-amelie')
  and not exists (select 1 from account_reminder r where r.account_id = a.account_id);
